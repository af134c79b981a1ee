#include "indexer/readers/html_reader.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "indexer/readers/reader.h"
#include "model/error.h"
#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

const std::string kProse =
    "<p>Vitamin B12 keeps nerves and blood cells healthy, and the body cannot make it by "
    "itself.</p>\n<p>Most people get enough of it from fish, meat, eggs and milk, so that a lack "
    "of "
    "it takes years to show.</p>\n";
const std::string kRead =
    "p Vitamin B12 keeps nerves and blood cells healthy, and the body cannot make it by itself.\n"
    "p Most people get enough of it from fish, meat, eggs and milk, so that a lack of it takes "
    "years to show.\n";

std::string read(const std::string& html) {
    return outline(read_html(html).blocks);
}

std::set<std::string> rules(const std::string& html) {
    std::set<std::string> names;
    for (const Dropped& dropped : read_html(html).dropped) names.insert(dropped.rule);
    return names;
}

TEST_CASE("a page is read without what surrounds its article") {
    const std::string page =
        "<body><div class='top-nav'><a href=/>Home</a> <a href=/b>Vitamins</a></div>"
        "<nav><ul><li><a href=/c>Minerals</a></ul></nav><main><h1>B12</h1>" +
        kProse +
        "<div class='share-buttons'>Share this</div><section id=comments><p>Great read, thank you "
        "very much for it.</p></section></main><aside>Our book is out now.</aside>"
        "<div id=cookie-notice>We use cookies.</div><footer>Imprint</footer></body>";
    CHECK(read(page) == "h1 B12\n" + kRead);
    CHECK(rules(page) == std::set<std::string>{"comments", "cookie_banner", "footer", "navigation",
                                               "share_bar", "sidebar"});
}

TEST_CASE("what surrounds an article goes without any telling names") {
    const std::string page =
        "<div><span>Welcome to the site</span><div><a href=/a>One</a> "
        "<a href=/b>Two</a></div></div><div><div><h2>B12</h2>" +
        kProse + kProse + "</div></div><div><p>All rights are reserved by us.</p></div>";
    CHECK(read(page) == "h2 B12\n" + kRead + kRead);
    CHECK(rules(page) == std::set<std::string>{"boilerplate"});
}

TEST_CASE("groups of links within an article go and lists stay") {
    const std::string links = "<a href=/1>Iron in food</a> <a href=/2>Zinc in food</a>";
    CHECK(read("<article>" + kProse + "<div>Also: " + links + "</div><ul><li>" + links +
               "</li></ul><p>Their " + links + " say more.</p></article>") ==
          kRead + "- • Iron in food Zinc in food\np Their Iron in food Zinc in food say more.\n");
    CHECK(rules("<article>" + kProse + "<div>Also: " + links + "</div></article>") ==
          std::set<std::string>{"link_group"});
}

TEST_CASE("a table of linked names is part of the article") {
    CHECK(read("<article>" + kProse +
               "<div class=table-responsive><table><tr><th>Food<th>B12<tr><td><a href=/c>Clams</a>"
               "<td>99<tr><td><a href=/m>Milk</a><td>1</table></div></article>") ==
          kRead + "row Food: Clams; B12: 99\nrow Food: Milk; B12: 1\n");
}

TEST_CASE("an article keeps its parts whatever they are called") {
    CHECK(read("<body class='has-sidebar'><div class='comment-page ads'>" + kProse + "</div>") ==
          kRead);
    CHECK(read("<form id=aspnet>" + kProse + "</form>") == kRead);
    CHECK(read("<p>Yes.</p>") == "p Yes.\n");
    CHECK(read("<body>Yes, <b>it is</b>.") == "p Yes, it is.\n");
}

TEST_CASE("short answers of an FAQ stay beside a long one") {
    CHECK(read("<div><div><h3>Is it safe?</h3><p>Yes, in any dose that one can buy.</p></div>"
               "<div><h3>Who lacks it?</h3>" +
               kProse + kProse + kProse + "</div></div>")
              .starts_with("h3 Is it safe?\np Yes, in any dose"));
}

TEST_CASE("an FAQ whose questions are buttons keeps them") {
    CHECK(read("<article>" + kProse +
               "<h3><button aria-expanded=false>Is it safe?</button></h3><div role=region hidden>"
               "<p>Yes.</p></div><button>Subscribe</button></article>") ==
          kRead + "h3 Is it safe?\np Yes.\n");
}

TEST_CASE("hidden parts of a page are not read") {
    const std::string page = "<article>" + kProse +
                             "<p style='display : none'>Secret one</p><p hidden>Secret two</p>"
                             "<div aria-hidden=true>Secret three</div><noscript>Enable "
                             "scripts</noscript></article>";
    CHECK(read(page) == kRead);
    CHECK(rules(page) == std::set<std::string>{"hidden", "noscript"});
    CHECK(read("<div style='visibility:hidden'>" + kProse + "</div>") == kRead);
}

TEST_CASE("what a page marks for docent to ignore is ignored") {
    const std::string page = "<div data-docent-ignore>" + kProse + "</div><p>Short.</p>";
    CHECK(read(page) == "p Short.\n");
    CHECK(rules(page) == std::set<std::string>{"docent_ignore"});
}

TEST_CASE("what pops up over a page is left out, a text about popups is not") {
    CHECK(rules("<article>" + kProse + "<div class=popup><p>Stay informed</p></div></article>") ==
          std::set<std::string>{"popup"});
    CHECK(read("<article class=popup>" + kProse + "<p>The popup.</p></article>") ==
          kRead + "p The popup.\n");
}

TEST_CASE("a page that asks not to be indexed is refused with that reason") {
    const std::string page = "<meta name=robots content=noindex>" + kProse;
    CHECK_THROWS_WITH(read_html(page), Catch::Contains("noindex"));
    CHECK(outline(read_html(page, NoIndexPages::read).blocks) == kRead);
}

TEST_CASE("questions that only search engines are shown are added to the page") {
    const std::string faq =
        R"(<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[
        {"@type":"Question","name":"Is it safe?","acceptedAnswer":{"text":"Yes, in any dose."}},
        {"@type":"Question","name":"Who lacks it?","acceptedAnswer":{"text":"Vegans, mostly."}}]}</script>)";
    CHECK(
        read(faq + "<article>" + kProse + "<h3>Is it safe?</h3><p>Yes, in <i>any</i> dose.</p>") ==
        kRead + "h3 Is it safe?\np Yes, in any dose.\n? Who lacks it?\np Vegans, mostly.\n");
}

TEST_CASE("a page becomes a document with its title and address") {
    const Document document =
        read_article(ArticleFormat::plain_text,
                     "<!doctype html><html lang=en><title>B12 | Site</title><link rel=canonical "
                     "href=https://a.org/b12><h1>B12</h1>" +
                         kProse,
                     "page.txt");
    CHECK(document.title == "B12");
    CHECK(document.source_url == "https://a.org/b12");
    CHECK(document.text.starts_with("Vitamin B12 keeps"));
    REQUIRE(document.blocks.size() == 2);
    CHECK(document.blocks[1].line == 2);
}

TEST_CASE("the chapters of a book are read whole") {
    CHECK(
        outline(read_html_chapter("<?xml version='1.0' encoding='utf-8'?><html><body><nav><p>Part "
                                  "one</p></nav><section><h1>B12</h1>" +
                                  kProse + "<div/><footer>Notes</footer></section></body></html>")
                    .blocks) == "p Part one\nh1 B12\n" + kRead + "p Notes\n");
}

TEST_CASE("the receipt of a page has a line for each block that is left out, however long") {
    std::string prose;
    for (int i = 0; i < 80; ++i) prose += kProse;
    std::string aside;
    for (int i = 0; i < 100; ++i) {
        aside +=
            "<p>Offer " + std::to_string(i) + " of <b>ma</b>ny, " + std::string(50, 'x') + "</p>\n";
    }
    const RawArticle article = read_html(
        "<body><aside>Hot:\n" + aside + "<ul><li>One<li>Two<script>three()</script></ul>" +
        "a<br>b<br><br>c<hr>|</aside><main>" + prose + "</main></body>");
    REQUIRE(article.dropped.size() == 105);
    CHECK(article.dropped[0].text == "Hot:");
    CHECK(article.dropped[100].text == "Offer 99 of many, " + std::string(50, 'x'));
    CHECK(article.dropped[100].line == 101);
    CHECK(article.dropped[102].text == "Two");
    CHECK(article.dropped[103].text == "a b");
    CHECK(article.dropped[104].text == "c");
    const RawArticle long_one = read_html("<body><aside>" + std::string(5000, 'y') +
                                          "</aside><main>" + prose + "</main></body>");
    REQUIRE(long_one.dropped.size() == 1);
    CHECK(long_one.dropped[0].text.size() == 5000);
}

TEST_CASE("hostile pages are read within bounds") {
    const auto repeated = [](const std::string& text, int times) {
        std::string result;
        for (int i = 0; i < times; ++i) result += text;
        return result;
    };
    const std::string rows = repeated("<tr><td>a</td><td>b</td></tr>", 100'000);
    const std::vector<std::string> pages = {
        "<table>" + rows + "</table>",
        "<table><tr><th>" + std::string(900, 'h') + "</th><th>b</th></tr>" + rows,
        "<table>" + repeated("<tr><td colspan=1000 rowspan=1000>abc</td><td>b</td></tr>", 20'000),
        repeated("<table><tr><td>cell", 50'000),
        repeated("<ol reversed><li>a", 50'000),
        repeated("<dt>term", 100'000),
        repeated("<h1 class=share itemprop=author>x", 50'000),
        repeated("<script type='application/ld+json'>{\"@type\":\"FAQPage\"}</script>", 20'000),
        repeated("a<br><br>", 100'000),
        repeated("1<sup>2", 100'000),
    };
    for (const std::string& page : pages) {
        std::size_t bytes = 0;
        const RawArticle article = read_html(page);
        for (const RawBlock& block : article.blocks) bytes += block.text.size();
        for (const Dropped& dropped : article.dropped) bytes += dropped.text.size();
        CHECK(bytes <= 10 * page.size());
    }
}

}  // namespace
}  // namespace docent
