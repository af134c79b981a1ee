#include "indexer/readers/html_parser.h"

#include <catch2/catch.hpp>
#include <string>

namespace docent {
namespace {

std::string text_of(const HtmlPage& page) {
    return page.inner_text(0, 2 * page.text.size() + 100);
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

// Every node lies within its parent and stands behind it.
bool is_tree(const HtmlPage& page) {
    for (HtmlNodeId i = 1; i < page.nodes.size(); ++i) {
        const HtmlNode& node = page.nodes[i];
        if (node.parent >= i || node.end <= i || node.end > page.nodes[node.parent].end)
            return false;
    }
    return !page.nodes.empty() && page.nodes[0].end == page.nodes.size();
}

TEST_CASE("a page is a list of nodes in order, each with the end of its subtree") {
    const HtmlPage page = parse_html("<div id=a class='b c'><p>One</p>two</div>");
    CHECK(is_tree(page));
    CHECK(text_of(page) == "One two");
    const auto div = std::find_if(page.nodes.begin(), page.nodes.end(),
                                  [](const HtmlNode& node) { return node.name() == "div"; });
    REQUIRE(div != page.nodes.end());
    CHECK(page.attribute(*div, "class") == "b c");
    CHECK(page.attribute(*div, "id") == "a");
    CHECK_FALSE(page.has_attribute(*div, "style"));
}

TEST_CASE("what stands behind the end of a page is read") {
    CHECK(text_of(parse_html("<html><body>a</body></html>b<p>c</p></BODY >d")) == "ab c d");
    CHECK(text_of(parse_html("<title>x</title></head><article>y</article>")) == "y");
}

TEST_CASE("tags that are wrong, open or cut off lose no text") {
    CHECK(text_of(parse_html("<p>a<b>b</i>c</p></div>d")) == "abc d");
    CHECK(text_of(parse_html("1 < 2 & 3 &amp; &eacute; &nosuch; &#xB5;g")) ==
          "1 < 2 & 3 & é &nosuch; µg");
    CHECK(text_of(parse_html("<p>before</p><!-- never closed")) == "before");
    CHECK(text_of(parse_html("<p>before</p><a href='never closed")) == "before");
    CHECK(text_of(parse_html("")) == "");
}

TEST_CASE("what a DOCTYPE declares is no text, whatever stands in it") {
    for (const char* doctype :
         {"<!DOCTYPE html>", "<!doctype html PUBLIC \"-//W3C [x]//DTD\" 'a>b'>",
          "<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n<!ENTITY lol1 \"&lol;&lol;\">\n]>",
          "<?xml version=\"1.0\"?>\n<!-- a [ -->\n<!DOCTYPE lolz SYSTEM 'a' [<!-- it's ]> -->\n"
          "<!ENTITY a \"]>\"><?b ]> ?>] >"}) {
        CAPTURE(doctype);
        CHECK(text_of(parse_html(std::string(doctype) + "<p>a [b] c</p>")) == "a [b] c");
    }
    CHECK(text_of(parse_html("<!DOCTYPE a [<!ENTITY b \"laugh\">]><p>x &b; y</p>")) == "x &b; y");
}

TEST_CASE("declarations leave the lines of a page as they are, and text in brackets is text") {
    const HtmlPage page = parse_html("<!DOCTYPE a [\n<!ENTITY b \"c\">\n]>\n<p>text</p>");
    CHECK(page.nodes.back().line == 4);
    CHECK(text_of(parse_html("<p>x</p><!DOCTYPE a [<b>y</b>]")).find('y') != std::string::npos);
    CHECK(text_of(parse_html("<!-- <!DOCTYPE a [ --><p>x</p>]")) == "x ]");
    CHECK(text_of(parse_html("<!DOCTYPE a [ never closed <p>x</p>")).find('x') !=
          std::string::npos);
}

TEST_CASE("endless nesting becomes elements side by side") {
    for (const char* tag : {"<div>x", "<b>x", "<ul><li>x", "<table><tr><td>x", "<font><p>x"}) {
        const HtmlPage page = parse_html(repeated(tag, 100'000) + "last");
        CHECK(is_tree(page));
        CHECK(page.text.size() >= 100'000);
        CHECK(page.text.ends_with("last"));
        std::size_t depth = 0;
        for (HtmlNodeId i = static_cast<HtmlNodeId>(page.nodes.size() - 1); i != 0; ++depth) {
            i = page.nodes[i].parent;
        }
        CHECK(depth <= 201);
    }
}

TEST_CASE("programs are left out however deep they stand") {
    const HtmlPage page =
        parse_html(repeated("<div>", 400) + "a<script>b()</script>c<style>d</style>e" +
                   repeated("</div>", 400) + "<p>f</p>");
    CHECK(page.text == "acef");
    CHECK(is_tree(page));
    CHECK(page.nodes[page.nodes.back().parent].name() == "p");
}

TEST_CASE("endless end tags, entities and declarations are read in time") {
    for (const char* tag : {"</b>", "&", "<", "<!", "<?", "</", "<a", "<!--", "<![CDATA[",
                            "<h2></h3>", "<!DOCTYPE a [", "<!DOCTYPE \""}) {
        CHECK(is_tree(parse_html(repeated("<div>", 1000) + repeated(tag, 200'000))));
    }
}

TEST_CASE("of fifty thousand attributes of a tag the first are kept") {
    std::string html = "<p class=kept";
    for (int i = 0; i < 50'000; ++i) html += " a" + std::to_string(i) + "='>'";
    html += " id=lost>text</p><p class=x>more</p>";
    const HtmlPage page = parse_html(html);
    CHECK(text_of(page) == "text more");
    CHECK(page.attributes.size() == 2);
}

TEST_CASE("a million elements are read as text beyond the limit of nodes") {
    const HtmlPage page = parse_html(repeated("<b>x</b>", 600'000) + "last");
    CHECK(is_tree(page));
    CHECK(page.nodes.size() <= 1'000'001);
    CHECK(page.text.size() == 600'004);
}

}  // namespace
}  // namespace docent
