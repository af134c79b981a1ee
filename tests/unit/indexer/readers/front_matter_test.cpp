#include "indexer/readers/front_matter.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("front matter gives its fields and its length") {
    const std::string text =
        "---\ntitle: \"Vitamin B12: what it does\"\nsummary: Short.\ndate: 2024-05-31T10:00:00Z\n"
        "Reviewed: 2024/6/1\nlang: en-US\nurl: https://example.org/b12\ntopics: [a, b]\n---\n# "
        "Body";
    const FrontMatter front_matter = front_matter_of(text);
    CHECK(front_matter.title == "Vitamin B12: what it does");
    CHECK(front_matter.summary == "Short.");
    CHECK(front_matter.published == "2024-05-31");
    CHECK(front_matter.reviewed == "2024-06-01");
    CHECK(front_matter.language == "en");
    CHECK(front_matter.source_url == "https://example.org/b12");
    CHECK(text.substr(front_matter.bytes) == "# Body");
}

TEST_CASE("text without front matter is left alone") {
    for (const char* text :
         {"", "---", "---\n", "# Title\n---\n", "--- x\na: b\n---\n", " ---\na: b\n---\n",
          "---\ntitle: never closed\n", "----\na: b\n----\n"}) {
        CAPTURE(text);
        CHECK(front_matter_of(text).bytes == 0);
    }
}

TEST_CASE("prose between two rulers is no front matter") {
    CHECK(front_matter_of("---\nA paragraph of prose.\n---\nMore.").bytes == 0);
    CHECK(front_matter_of("---\n- a\n- b\n---\nMore.").bytes == 0);
}

TEST_CASE("empty front matter is front matter") {
    CHECK(front_matter_of("---\n---\nText").bytes == 8);
}

TEST_CASE("a title that YAML refuses is read from its line") {
    const FrontMatter front_matter =
        front_matter_of("---\ntitle: Vitamin B12: the facts\nlang: 'de'\n\tx\n---\nText");
    CHECK(front_matter.title == "Vitamin B12: the facts");
    CHECK(front_matter.language == "de");
    CHECK(front_matter.bytes > 0);
}

TEST_CASE("values of the wrong kind say nothing") {
    const FrontMatter front_matter = front_matter_of(
        "---\ntitle: [a, b]\ndate: yesterday\nlang: English\nurl: javascript:alert(1)\n---\n");
    CHECK(front_matter.title.empty());
    CHECK(front_matter.published.empty());
    CHECK(front_matter.language.empty());
    CHECK(front_matter.source_url.empty());
    CHECK(front_matter_of("---\ntitle: 2024\n---\n").title == "2024");
    CHECK(front_matter_of("---\ntitle: ~\n---\n").title.empty());
}

TEST_CASE("the first field that says something wins") {
    CHECK(front_matter_of("---\nsource: A journal\ncanonical: http://a.org/\n---\n").source_url ==
          "http://a.org/");
    CHECK(front_matter_of("---\ntitle: one\ntitle: two\n---\n").bytes > 0);
}

TEST_CASE("dates are taken as far as they go") {
    const auto published = [](const std::string& date) {
        return front_matter_of("---\ndate: '" + date + "'\n---\n").published;
    };
    CHECK(published("2024") == "2024");
    CHECK(published("2024-05") == "2024-05");
    CHECK(published("2024-5-3") == "2024-05-03");
    CHECK(published("2024-13-01") == "2024");
    CHECK(published("2024-00-01") == "2024");
    CHECK(published("31 May 2024") == "2024-05-31");
    CHECK(published("12/03/2024").empty());
    CHECK(published("").empty());
}

TEST_CASE("front matter names authors and the last change") {
    const FrontMatter front_matter = front_matter_of(
        "---\nauthors: [Jane Doe, John Roe, {name: x}]\nlastmod: 2024-05-01\n"
        "last_reviewed: 3 March 2024\n---\n");
    CHECK(front_matter.author == "Jane Doe, John Roe");
    CHECK(front_matter.updated == "2024-05-01");
    CHECK(front_matter.reviewed == "2024-03-03");
    CHECK(front_matter_of("---\nauthor: Jane Doe\nmodified: 2024\n---\n").author == "Jane Doe");
    CHECK(front_matter_of("---\nauthor: {name: Jane}\n---\n").author.empty());
}

TEST_CASE("addresses that could leave their link are refused") {
    const auto source = [](const std::string& url) {
        return front_matter_of("---\nurl: '" + url + "'\n---\n").source_url;
    };
    CHECK(source("HTTPS://example.org/a?b=c#d") == "HTTPS://example.org/a?b=c#d");
    CHECK(source("https://x\" onclick=\"y").empty());
    CHECK(source("https:/" + std::string(10, 'x')).empty());
    CHECK(source("https://" + std::string(5000, 'x')).empty());
    CHECK(source("data:text/html,x").empty());
}

TEST_CASE("hostile front matter costs no more than its own length") {
    std::string bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char name = 'b'; name <= 'z'; ++name) {
        const std::string before = "*" + std::string(1, static_cast<char>(name - 1));
        bomb += std::string(1, name) + ": &" + name + " [" + before;
        for (int i = 0; i < 8; ++i) bomb += "," + before;
        bomb += "]\n";
    }
    CHECK(front_matter_of(bomb + "title: Bomb\n---\n").title == "Bomb");
    for (const char* nest : {"[", "{", "- ", "? ", "{a: ", "&a ", "!!x "}) {
        CAPTURE(nest);
        std::string deep = "---\ntitle: Deep\nx: ";
        while (deep.size() < 60'000) deep += nest;
        CHECK_NOTHROW(front_matter_of(deep + "\n---\n"));
    }
    CHECK(front_matter_of("---\nx: " + std::string(100'000, '[') + "\n---\n").bytes == 0);
}

TEST_CASE("escapes that make no character are repaired") {
    const FrontMatter front_matter = front_matter_of("---\ntitle: \"a\\uD800\\u0001b\"\n---\n");
    CHECK(front_matter.title.find('\x01') == std::string::npos);
}

}  // namespace
}  // namespace docent
