#include "indexer/readers/markdown_reader.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

std::string read(std::string_view markdown) {
    return outline(read_markdown(markdown));
}

TEST_CASE("empty Markdown gives no blocks") {
    CHECK(read("").empty());
    CHECK(read(" \n\n---\n\n<!-- note -->\n").empty());
}

TEST_CASE("headings and paragraphs") {
    CHECK(read("# One\n\nText *with* **marks** and `code`,\nwrapped.\n\nTwo?\n----\n") ==
          "h1 One\np Text with marks and code, wrapped.\nh2 Two?\n");
}

TEST_CASE("lists keep depth and markers, tight or loose") {
    CHECK(read("- a\n  - b\n    1. c\n    2. d\n- e\n") ==
          "- • a\n-- • b\n--- 1. c\n--- 2. d\n- • e\n");
    CHECK(read("7. a\n7. b\n") == "- 7. a\n- 8. b\n");
    CHECK(read("1) a\n\n   more\n\n2) b\n") == "- 1) a\np more\n- 2) b\n");
    CHECK(read("- [x] done\n- [ ] open\n") == "- • done\n- • open\n");
}

TEST_CASE("an item that begins with something else than text") {
    CHECK(read("- # Head\n  text\n") == "- • Head\np text\n");
    CHECK(read("- > quoted\n") == "- • quoted\n");
    CHECK(read("- ```\n  code\n  ```\n  text\n") == "code code\np text\n");
    CHECK(read("-\n- b\n") == "- • b\n");
}

TEST_CASE("quotes and code") {
    CHECK(read("> said\n> so\n>\n> # loud\n>\n> - item\n\nafter") ==
          "q said so\nq loud\n- • item\np after\n");
    CHECK(read("```cpp\nint  i;\n\nreturn;\n```\n") == "code int i; return;\n");
}

TEST_CASE("a table's rows name their columns") {
    CHECK(read("| Food | B12 |\n|---|---:|\n| Clams | **99** µg |\n| Apples | |\n") ==
          "row Food: Clams; B12: 99 µg\nrow Food: Apples\n");
    CHECK(read("| A | B |\n|---|---|\n") == "row A; B\n");
}

TEST_CASE("of links and images the text stays") {
    CHECK(read("See [the *study*](http://x.org \"t\") and ![a nerve](n.png) ~~old~~ [ref][r]\n\n"
               "[r]: http://y.org\n") == "p See the study and a nerve old ref\n");
    CHECK(read("At <https://x.org> or www.y.org") == "p At https://x.org or www.y.org\n");
}

TEST_CASE("hard breaks are blanks and entities characters") {
    CHECK(read("one  \ntwo\\\nthree") == "p one two three\n");
    CHECK(read("fish &amp; chips &#x2264; 5 &nosuch; &#0;") ==
          "p fish & chips ≤ 5 &nosuch; &#0;\n");
}

TEST_CASE("raw HTML gives its text without tags, scripts and styles") {
    CHECK(read("H<sub>2</sub>O <b\nclass=x>wet</b> a<br>b <!-- <script> --> c") ==
          "p H2O wet a b c\n");
    CHECK(read("before <script>alert(1)</script> after") == "p before after\n");
    CHECK(read("<div>\nIn a <i>div</i> &amp; more\n</div>\n\nText") ==
          "p In a div & more\np Text\n");
    CHECK(read("<script>\nalert('# no')\n</script>\n\n<style>p{}</style>\n\nText") == "p Text\n");
    CHECK(read("an open <script> hides the rest\n\nbut not the next") ==
          "p an open\np but not the next\n");
}

TEST_CASE("spans are the places of the text in the Markdown") {
    const std::string markdown = "# One\n\n- item *x*\n";
    const std::vector<RawBlock> blocks = read_markdown(markdown);
    REQUIRE(blocks.size() == 2);
    CHECK(markdown.substr(blocks[0].begin_byte, blocks[0].end_byte - blocks[0].begin_byte) ==
          "One");
    CHECK(markdown.substr(blocks[1].begin_byte, blocks[1].end_byte - blocks[1].begin_byte) ==
          "item *x");
}

TEST_CASE("a heading of absurd length is a paragraph") {
    const std::vector<RawBlock> blocks = read_markdown("# " + std::string(5000, 'x'));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].kind == BlockKind::paragraph);
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

TEST_CASE("deep nesting and endless marks are read") {
    for (const char* part :
         {"> ", "- ",   "* > ", "[",   "![", "*a_ ", "`",   "<",    "</",     "&",        "|",
          "# ", "[a](", "1. ",  "<b>", "\\", "~~",   "***", "[x]:", "a@b.c ", "www.a.b ", "\t"}) {
        CAPTURE(part);
        CHECK_NOTHROW(read_markdown(repeated(part, 50'000)));
        CHECK_NOTHROW(read_markdown(repeated(std::string(part) + "a\n", 20'000)));
    }
}

TEST_CASE("a hundred thousand headings are read") {
    CHECK(read_markdown(repeated("## H\n", 100'000)).size() == 100'000);
}

TEST_CASE("a table that asks for billions of cells is read as plain text") {
    const std::string table =
        repeated("|a", 50'000) + "\n" + repeated("|-", 50'000) + "\n" + repeated("|x\n", 100'000);
    const std::vector<RawBlock> blocks = read_markdown(table);
    REQUIRE_FALSE(blocks.empty());
    CHECK(blocks.front().text.starts_with("|a|a"));
}

TEST_CASE("a huge header is not repeated for ever") {
    const std::string table =
        "|" + std::string(100'000, 'h') + "|b|\n|-|-|\n" + repeated("|x|y|\n", 10'000);
    std::size_t bytes = 0;
    for (const RawBlock& block : read_markdown(table)) bytes += block.text.size();
    CHECK(bytes < 6 * table.size());
}

TEST_CASE("a huge address used often is read as plain text") {
    const std::string markdown =
        repeated("[a] ", 100'000) + "\n\n[a]: http://" + std::string(500'000, 'x') + "\n";
    const std::vector<RawBlock> blocks = read_markdown(markdown);
    REQUIRE_FALSE(blocks.empty());
    CHECK(blocks.front().text.starts_with("[a] [a]"));
}

}  // namespace
}  // namespace docent
