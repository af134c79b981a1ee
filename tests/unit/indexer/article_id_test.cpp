#include "indexer/article_id.h"

#include <catch2/catch.hpp>

using docent::article_slug;
using docent::new_article_id;

TEST_CASE("a slug is the path's words without extension") {
    const auto [path, slug] = GENERATE(table<std::string, std::string>({
        {"vitamin-b12.md", "vitamin-b12"},
        {"Guides/Vitamin B₁₂ & Café.md", "guides-vitamin-b12-cafe"},
        {"notes/2024.05.31.txt", "notes-2024-05-31"},
        {"no_extension", "no-extension"},
        {"folder.with.dots/name", "folder-with-dots-name"},
        {"  a\n\"b\"  .md", "a-b"},
        {"日本語.md", "article"},
        {"---.md", "article"},
    }));
    CHECK(article_slug(path) == slug);
}

TEST_CASE("a slug of a long path is the file's name, cut between words") {
    CHECK(article_slug("a/long/path/of/many/folders/that/goes/on/and/on/to/name.md") == "name");
    CHECK(article_slug("one-two-three-four-five-six-seven-eight-nine-ten-eleven.md") ==
          "one-two-three-four-five-six-seven-eight-nine-ten");
    CHECK(article_slug(std::string(300, 'x') + ".md") == std::string(48, 'x'));
}

TEST_CASE("an id is the slug and six digits of the place") {
    const std::string id = new_article_id("notes/b12.md", "", {});
    CHECK(id.size() == std::string("notes-b12-").size() + 6);
    CHECK(id.starts_with("notes-b12-"));
    CHECK(id.find_first_not_of("0123456789abcdef", 10) == std::string::npos);
    CHECK(new_article_id("notes/b12.md", "", {}) == id);
    CHECK(new_article_id("notes/b12.txt", "", {}) != id);
    CHECK(new_article_id("notes/b12.md", "/other/folder", {}) != id);
}

TEST_CASE("an id that is taken is not given again, however often the place is reused") {
    std::unordered_set<std::string> taken;
    for (int i = 0; i < 100; ++i) {
        const std::string id = new_article_id("today.md", "", taken);
        CHECK(id.starts_with("today-"));
        CHECK(taken.insert(id).second);
    }
}
