#include "indexer/ignore_patterns.h"

#include <catch2/catch.hpp>

using docent::IgnorePattern;
using docent::IgnorePatterns;

namespace {

struct Row {
    const char* pattern;
    const char* path;
    bool matches;
};

}  // namespace

TEST_CASE("a pattern matches as git says") {
    const std::vector<Row> rows = {
        // without a slash: names, however deep
        {"a.md", "a.md", true},
        {"a.md", "deep/down/a.md", true},
        {"a.md", "ba.md", false},
        {"*.md", "deep/a.md", true},
        {"*.md", "a.mdx", false},
        {"*", "deep/anything", true},
        {"a*z", "a/z", false},
        {"?.md", "a.md", true},
        {"?.md", ".md", false},
        {"???.md", "\u00E9a.md", true},  // bytes, as git
        {"**", "deep/a", true},
        {"a**z", "abcz", true},
        // with a slash: tied to the folder
        {"/a.md", "a.md", true},
        {"/a.md", "deep/a.md", false},
        {"deep/a.md", "deep/a.md", true},
        {"deep/a.md", "more/deep/a.md", false},
        {"deep/*", "deep/a.md", true},
        {"deep/*", "deep/down/a.md", false},
        {"deep/a?b", "deep/a/b", false},
        {"//a", "a", false},
        {"a//b", "a/b", false},
        {"/", "a", false},
        {"", "a", false},
        // two stars
        {"**/a.md", "a.md", true},
        {"**/a.md", "deep/down/a.md", true},
        {"**/deep/a.md", "very/deep/a.md", true},
        {"deep/**", "deep/down/a.md", true},
        {"deep/**", "deep", false},
        {"a/**/z", "a/z", true},
        {"a/**/z", "a/b/c/z", true},
        {"a/**/z", "a/bz", false},
        {"a/***/z", "a/b/z", true},
        {"a/b**/z", "a/bc/z", true},
        {"a/b**/z", "a/b/c/z", false},
        {"/**", "a/b", true},
        {"**/**/a", "a", true},
        {"a/**/b/**/c", "a/x/b/b/y/c", true},
        {"a/**/b/**/c", "a/x/c/y/b", false},
        // sets
        {"[abc].md", "b.md", true},
        {"[a-c].md", "d.md", false},
        {"[!a-c].md", "d.md", true},
        {"[^a-c].md", "b.md", false},
        {"[]a].md", "].md", true},
        {"[a-]", "-", true},
        {"[-a]", "-", true},
        {"[\\]]", "]", true},
        {"[\\a-\\c]", "b", true},
        {"[[:digit:]x]", "7", true},
        {"[[:digit:]x]", "y", false},
        {"[[:nothing:]]", "n", false},
        {"[[:digit]", ":", true},
        {"[a-c-e]", "d", false},
        {"[c-a]", "b", false},
        {"[abc", "a", false},
        {"[abc", "[abc", false},
        {"a[b/]c", "abc", true},
        {"a[/]c", "a/c", false},
        {"a[!b]c", "a/c", false},
        // escapes
        {"\\*", "*", true},
        {"\\*", "a", false},
        {"\\#a", "#a", true},
        {"\\!a", "!a", true},
        {"a\\", "a\\", false},
        {"a\\\\", "a\\", true},
        {"a\\/b", "a/b", true},
    };
    for (const Row& row : rows) {
        INFO(row.pattern << " on " << row.path);
        CHECK(IgnorePattern(row.pattern).matches(row.path, false) == row.matches);
    }
}

TEST_CASE("a pattern that ends in a slash matches folders only") {
    CHECK(IgnorePattern("deep/").matches("very/deep", true));
    CHECK_FALSE(IgnorePattern("deep/").matches("very/deep", false));
    CHECK(IgnorePattern("/deep/").matches("deep", true));
    CHECK_FALSE(IgnorePattern("/deep/").matches("very/deep", true));
    CHECK(IgnorePattern("a/**/").matches("a/b", true));
    CHECK_FALSE(IgnorePattern("a/**/").matches("a/b", false));
}

TEST_CASE("lines are read as git reads them") {
    const std::vector<Row> rows = {
        {"# a\n\n  \na.md\n", "a.md", true},
        {"\\# a\n", "# a", true},
        {"a.md", "a.md", true},
        {"a.md\r\nb.md\r\n", "a.md", true},
        {"\xEF\xBB\xBF# a\na.md", "a.md", true},
        {"a.md   \n", "a.md", true},
        {"a\\ \n", "a ", true},
        {"a\\  \n", "a ", true},
        {" a.md\n", "a.md", false},
        {"a.md\t\n", "a.md", false},
        {"*.md\n!a.md\n", "a.md", false},
        {"!a.md\n*.md\n", "a.md", true},
        {"!", "!", false},
    };
    for (const Row& row : rows) {
        INFO(row.pattern << " on " << row.path);
        CHECK(IgnorePatterns(std::string_view(row.pattern))
                  .verdict(row.path, false)
                  .value_or(false) == row.matches);
    }
    CHECK_FALSE(IgnorePatterns(std::string_view("*.md\n")).verdict("a.txt", false));
    CHECK(IgnorePatterns(std::string_view("*.md\n!a.md")).verdict("a.md", false) == false);
}

TEST_CASE("a hostile pattern comes to its end in a moment") {
    std::string stars;
    std::string folders;
    std::string sets;
    for (int i = 0; i < 1000; ++i) stars += "*a";
    for (int i = 0; i < 1000; ++i) folders += "**/a*a*/";
    for (int i = 0; i < 1000; ++i) sets += "*[[:alpha:]-]";
    const std::string name(255, 'a');
    std::string path = name;
    while (path.size() < 3800) path += '/' + name;
    CHECK_FALSE(IgnorePattern(stars + "b").matches(path, false));
    CHECK_FALSE(IgnorePattern(folders + "b").matches(path, false));
    CHECK_FALSE(IgnorePattern(sets + "7").matches(path, false));
    CHECK_FALSE(IgnorePattern(std::string(100'000, '[')).matches(path, false));
    CHECK_FALSE(IgnorePattern(std::string(100'000, '/')).matches(path, false));
}
