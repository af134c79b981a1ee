#include "indexer/readers/html_block_builder.h"

#include <catch2/catch.hpp>

#include "indexer/readers/html_reader.h"
#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

std::string read(std::string_view html) {
    return outline(read_html_chapter(html).blocks);
}

TEST_CASE("headings and paragraphs of a page become blocks") {
    CHECK(read("<h1>B12</h1><p>First.</p><h3>Sources</h3><p>Second <b>bold</b>.</p>") ==
          "h1 B12\np First.\nh3 Sources\np Second bold.\n");
    CHECK(read("<h2>" + std::string(500, 'x') + "</h2>").starts_with("p xxx"));
}

TEST_CASE("text that stands directly in a division is a paragraph") {
    CHECK(read("<div>Before<p>Inside</p>Behind <i>all</i></div>") ==
          "p Before\np Inside\np Behind all\n");
}

TEST_CASE("two line breaks end a paragraph and one does not") {
    CHECK(read("<p>One<br>line<br> <br>Another<br/><br/>Third</p>") ==
          "p One line\np Another\np Third\n");
}

TEST_CASE("inline elements do not part words of a page, pictures and ends of blocks do") {
    CHECK(read("B<sub>12</sub>, H<sub>2</sub>O, 1<sup>st</sup>, <b>b</b>old, un<wbr>broken") ==
          "p B12, H2O, 1st, bold, unbroken\n");
    CHECK(read("one<img src=x alt=y>two <label>three</label>four") == "p one two three four\n");
}

TEST_CASE("a raised number after a digit is an exponent and a linked one is a note") {
    CHECK(read("10<sup>6</sup> and 5<sup>-3</sup>") == "p 10⁶ and 5⁻³\n");
    CHECK(read("nerves<sup><a href='#n1'>1</a></sup>, blood<a href='#n2'><sup>2</sup></a>") ==
          "p nerves 1, blood 2\n");
}

TEST_CASE("lists of a page keep their markers and depth") {
    CHECK(read("<ul><li>a<ol start=3><li>b<li value=7>c<li>d</ol></li><li>e</ul>") ==
          "- • a\n-- 3. b\n-- 7. c\n-- 8. d\n- • e\n");
    CHECK(read("<ol type=a><li>x<li>y</ol><ol type=I start=4><li>x</ol>") ==
          "- a. x\n- b. y\n- IV. x\n");
    CHECK(read("<ol reversed><li>x<li>y<li>z</ol>") == "- 3. x\n- 2. y\n- 1. z\n");
    CHECK(read("<ol start=99999999999><li>x</ol>") == "- 1. x\n");
    CHECK(read("<li>alone") == "- • alone\n");
}

TEST_CASE("the second paragraph of a list item is a paragraph") {
    CHECK(read("<ul><li><p>First</p><p>Second</p></li></ul>") == "- • First\np Second\n");
}

TEST_CASE("quotes and code of a page are told apart from its text") {
    CHECK(read("<blockquote><p>Quoted.</p><ul><li>item</ul></blockquote><p>Text.</p>") ==
          "q Quoted.\n- • item\np Text.\n");
    const auto blocks =
        read_html_chapter("<p>Run <code>make</code></p><pre>if x:\n    go\n</pre>").blocks;
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "Run make");
    CHECK(blocks[1].kind == BlockKind::code);
    CHECK(blocks[1].text.find("if x:\n    go") != std::string::npos);
}

TEST_CASE("a definition list reads as terms with their definitions") {
    CHECK(read("<dl><dt>Iron</dt><dd>A metal.</dd><dt>Zinc<dt>Zn<dd>Another.<dt>Last</dl>") ==
          "- • Iron: A metal.\n- • Zinc, Zn: Another.\np Last\n");
    CHECK(read("<dl><dt>Is it safe?</dt><dd>Yes.</dd></dl>") == "? Is it safe?\np Yes.\n");
}

TEST_CASE("questions are marked where a page marks them") {
    CHECK(read("<details><summary>Does it hurt?</summary>No.</details>"
               "<details><summary>More</summary><p>Text.</p></details>") ==
          "? Does it hurt?\np No.\np More\np Text.\n");
    CHECK(read("<div itemscope itemtype='https://schema.org/Question'><h3 itemprop=name>The "
               "dose</h3><div itemtype='https://schema.org/Answer'><p itemprop=name>Two.</p></div>"
               "</div>") == "? The dose\np Two.\n");
}

TEST_CASE("programs, styles, templates and drawings of a page are not read") {
    CHECK(read("<head><title>t</title></head><script>a()</script><style>b{}</style>"
               "<template>c</template><svg><title>d</title></svg><select><option>e</select>"
               "<textarea>f</textarea><p>Text</p>") == "p Text\n");
}

TEST_CASE("captions are paragraphs") {
    CHECK(read("<figure><img src=x><figcaption>A cell.</figcaption></figure>") == "p A cell.\n");
}

TEST_CASE("blocks of a page know the line they begin on") {
    const auto blocks = read_html_chapter("<p>\n\nOne\ntwo</p>\n<p>Three</p>\n").blocks;
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].line == 3);
    CHECK(blocks[1].line == 5);
}

TEST_CASE("what is left out of a page is in the receipt with its rule") {
    HtmlPage page;
    page.nodes.resize(2);
    page.nodes[0].element = &html_element("body");
    page.nodes[0].end = 4;
    page.nodes[1].element = &html_element("div");
    page.nodes[1].end = 3;
    page.nodes[1].line = 6;
    page.text = "GoneKept";
    page.nodes.push_back({.parent = 1, .end = 3, .line = 7, .begin = 0, .size = 4});
    page.nodes.push_back({.parent = 0, .end = 4, .begin = 4, .size = 4});
    std::vector<Dropped> dropped;
    const auto blocks = blocks_from_page(page, {nullptr, "navigation", nullptr, nullptr}, dropped);
    CHECK(outline(blocks) == "p Kept\n");
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0].text == "Gone");
    CHECK(dropped[0].rule == "navigation");
    CHECK(dropped[0].line == 7);
}

}  // namespace
}  // namespace docent
