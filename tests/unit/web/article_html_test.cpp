#include "web/article_html.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "query/article_age.h"

using namespace docent;

namespace {

// An article whose canonical text is its blocks' texts, each after its separator.
class ArticleBuilder {
  public:
    ArticleBuilder() {
        article_.article_id = "a-1";
        article_.title = "Title";
        article_.path = "a.md";
        article_.language = "en";
    }

    ArticleBuilder& block(BlockKind kind, const std::string& text,
                          const std::string& before = "\n\n", int level = 0) {
        if (!article_.text.empty()) article_.text += before;
        const std::size_t begin = article_.text.size();
        article_.text += text;
        article_.blocks.push_back({kind, level, text, begin, article_.text.size()});
        return *this;
    }

    ArticleBuilder& reconstructed_row(const std::string& text) {
        block(BlockKind::table_row, text);
        article_.blocks.back().is_reconstructed = true;
        return *this;
    }

    ArticleBuilder& heading(const std::string& text, int level) {
        return block(BlockKind::heading, text, "\n\n", level);
    }

    ArticleBuilder& passage(const std::string& first, const std::string& last) {
        Passage passage;
        passage.id = {"a-1", static_cast<std::uint32_t>(passages_.size())};
        passage.begin_byte = article_.text.find(first);
        passage.end_byte = article_.text.find(last) + last.size();
        passages_.push_back(passage);
        return *this;
    }

    Document& article() { return article_; }

    // What follows the facts about the article.
    std::string body() const {
        const std::string html = article_html(article_, passages_).html.bytes();
        const std::string facts = "<li>a.md</li>\n</ul>\n";
        const std::size_t begin = html.find(facts) + facts.size();
        return html.substr(begin, html.find("</article>") - begin);
    }

    PageContent content() const {
        using namespace std::chrono;
        return article_html(article_, passages_,
                            age_of(dates_of(article_), 2026y / 11 / 26, kOldAfterYears));
    }

  private:
    Document article_;
    std::vector<Passage> passages_;
};

}  // namespace

TEST_CASE("each passage is one element that links lead to, headings are outside") {
    ArticleBuilder article;
    article.block(BlockKind::paragraph, "One.").heading("Part", 2);
    article.block(BlockKind::paragraph, "Two.").block(BlockKind::paragraph, "Three.");
    article.passage("One.", "One.").passage("Two.", "Three.");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n<p>One.</p>\n</div>\n"
          "<h2>Part</h2>\n"
          "<div class=\"passage\" id=\"p-1\">\n<p>Two.</p>\n<p>Three.</p>\n</div>\n");
}

TEST_CASE("a paragraph that two passages share is shown in both") {
    ArticleBuilder article;
    article.block(BlockKind::paragraph, "First half. Second half.");
    article.passage("First half.", "First half.").passage("Second half.", "Second half.");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n<p>First half.</p>\n</div>\n"
          "<div class=\"passage\" id=\"p-1\">\n<p class=\"goes-on\">Second half.</p>\n</div>\n");
}

TEST_CASE("a list that two passages share is a list in both, with its numbers") {
    ArticleBuilder article;
    article.block(BlockKind::paragraph, "Steps:").block(BlockKind::list_item, "walk", "\n1. ");
    article.block(BlockKind::list_item, "run", "\n2. ");
    article.block(BlockKind::list_item, "rest", "\n  • ");
    article.passage("Steps:", "walk").passage("2. run", "rest");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n<p>Steps:</p>\n"
          "<ol>\n<li dir=\"auto\" value=\"1\">walk</li>\n</ol>\n</div>\n"
          "<div class=\"passage\" id=\"p-1\">\n"
          "<ol>\n<li dir=\"auto\" value=\"2\">run</li>\n</ol>\n"
          "<ul>\n<li dir=\"auto\" class=\"depth-1\">rest</li>\n</ul>\n</div>\n");
}

TEST_CASE("rows of one table are a table again, other rows are lines") {
    ArticleBuilder article;
    article.block(BlockKind::table_row, "Food: Clams; B12: 99")
        .block(BlockKind::table_row, "Food: Liver; B12: 70");
    article.block(BlockKind::paragraph, "Between.").block(BlockKind::table_row, "alone");
    article.passage("Food: Clams", "alone");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n"
          "<div class=\"table\" tabindex=\"0\">\n<table>\n"
          "<tr><th scope=\"col\">Food</th><th scope=\"col\">B12</th></tr>\n"
          "<tr><td>Clams</td><td>99</td></tr>\n<tr><td>Liver</td><td>70</td></tr>\n"
          "</table>\n</div>\n<p>Between.</p>\n"
          "<ul class=\"rows\">\n<li>alone</li>\n</ul>\n</div>\n");
}

TEST_CASE("a reconstructed table says that it is one") {
    ArticleBuilder article;
    article.reconstructed_row("Food: Clams; B12: 99").reconstructed_row("Food: Liver; B12: 70");
    article.block(BlockKind::table_row, "Food: Eggs; B12: 1").block(BlockKind::paragraph, "End.");
    CHECK(
        article.body() ==
        "<div class=\"table\" tabindex=\"0\">\n<table>\n"
        "<caption>Table reconstructed from running text</caption>\n"
        "<tr><th scope=\"col\">Food</th><th scope=\"col\">B12</th></tr>\n"
        "<tr><td>Clams</td><td>99</td></tr>\n<tr><td>Liver</td><td>70</td></tr>\n"
        "</table>\n</div>\n<ul class=\"rows\">\n<li>Food: Eggs; B12: 1</li>\n</ul>\n<p>End.</p>\n");
}

TEST_CASE("a table that two passages share has its caption and its visible headers once") {
    ArticleBuilder article;
    article.reconstructed_row("Food: Clams; B12: 99").reconstructed_row("Food: Liver; B12: 70");
    article.passage("Food: Clams", "99").passage("Food: Liver", "70");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n"
          "<div class=\"table shared\" tabindex=\"0\">\n<table>\n"
          "<caption>Table reconstructed from running text</caption>\n"
          "<tr><th scope=\"col\">Food</th><th scope=\"col\">B12</th></tr>\n"
          "<tr><td>Clams</td><td>99</td></tr>\n</table>\n</div>\n</div>\n"
          "<div class=\"passage\" id=\"p-1\">\n"
          "<div class=\"table shared goes-on\" tabindex=\"0\">\n<table>\n"
          "<tr><th scope=\"col\"><span class=\"unseen\">Food</span></th>"
          "<th scope=\"col\"><span class=\"unseen\">B12</span></th></tr>\n"
          "<tr><td>Liver</td><td>70</td></tr>\n</table>\n</div>\n</div>\n");
}

TEST_CASE("reconstructed rows that two passages share say once what they are") {
    ArticleBuilder article;
    article.reconstructed_row("one").reconstructed_row("two");
    article.passage("one", "one").passage("two", "two");
    CHECK(article.body() ==
          "<div class=\"passage\" id=\"p-0\">\n"
          "<p class=\"note\">Table reconstructed from running text</p>\n"
          "<ul class=\"rows\">\n<li>one</li>\n</ul>\n</div>\n"
          "<div class=\"passage\" id=\"p-1\">\n<ul class=\"rows\">\n<li>two</li>\n</ul>\n</div>\n");
}

TEST_CASE("reconstructed rows that make no table say once what they are") {
    ArticleBuilder article;
    article.block(BlockKind::table_row, "plain");
    article.reconstructed_row("one").reconstructed_row("two");
    article.block(BlockKind::paragraph, "End.");
    CHECK(article.body() ==
          "<ul class=\"rows\">\n<li>plain</li>\n</ul>\n"
          "<p class=\"note\">Table reconstructed from running text</p>\n"
          "<ul class=\"rows\">\n<li>one</li>\n<li>two</li>\n</ul>\n<p>End.</p>\n");
}

TEST_CASE("a disclaimer is a quiet note") {
    ArticleBuilder article;
    article.block(BlockKind::disclaimer, "No medical advice.");
    CHECK(article.body() == "<p class=\"note\" role=\"note\">No medical advice.</p>\n");
}

TEST_CASE("the facts name the author and every date that the article has, and say that it is old") {
    ArticleBuilder article;
    CHECK(article.content().html.bytes().find("By ") == std::string::npos);
    article.article().author = "Ada <b>";
    article.article().published = "2026-01-31";
    article.article().updated = "2026-02-14";
    const std::string html = article.content().html.bytes();
    CHECK(html.find("<li dir=\"auto\">By Ada &lt;b&gt;</li>") != std::string::npos);
    CHECK(html.find(
              "<p class=\"dates\">published <time datetime=\"2026-01-31\">31 January 2026</time>, "
              "last updated <time datetime=\"2026-02-14\">14 February 2026</time></p>") !=
          std::string::npos);
    article.article().published = article.article().updated = "2018-05";
    CHECK(article.content().html.bytes().find("<strong>more than 8 years old</strong></p>") !=
          std::string::npos);
}

TEST_CASE("the page of a PDF without an address links to the file itself") {
    ArticleBuilder article;
    const std::string link = "<a href=\"/source/a-1\">Original PDF</a>";
    CHECK(article.content().html.bytes().find(link) == std::string::npos);
    article.article().path = "A.PDF";
    CHECK(article.content().html.bytes().find(link) != std::string::npos);
    article.article().source_url = "https://example.org/a.pdf";
    CHECK(article.content().html.bytes().find("/source/") == std::string::npos);
}

TEST_CASE("headings leave no level out and the title is not repeated") {
    ArticleBuilder article;
    article.heading("Title", 1).heading("Deep", 4).heading("Deeper", 6).heading("Top", 1);
    CHECK(article.body() == "<h2>Deep</h2>\n<h3>Deeper</h3>\n<h2>Top</h2>\n");
}

TEST_CASE("quotes, code and questions keep their kind") {
    ArticleBuilder article;
    article.block(BlockKind::quote, "Q")
        .block(BlockKind::code, "x = 1\ny")
        .block(BlockKind::question, "Why?");
    CHECK(article.body() ==
          "<blockquote><p>Q</p></blockquote>\n<pre tabindex=\"0\"><code>x = 1\ny</code></pre>\n"
          "<p class=\"question\">Why?</p>\n");
}

TEST_CASE("nothing in a hostile article becomes markup or a dangerous link") {
    const std::string hostile = "\"><script>alert('1')</script>";
    ArticleBuilder article;
    article.block(BlockKind::paragraph, hostile).heading(hostile, 2);
    article.block(BlockKind::list_item, hostile, "\n• ");
    article.article().title = hostile;
    article.article().path = hostile;
    article.article().language = hostile;
    article.article().published = hostile;
    article.article().source_url = "javascript:alert(1)";
    const PageContent content = article.content();
    CHECK(content.html.bytes().find("<script") == std::string::npos);
    CHECK(content.html.bytes().find("'1'") == std::string::npos);
    CHECK(content.html.bytes().find("href=\"javascript") == std::string::npos);
    const std::string page = page_html(content);
    CHECK(page.find("<script>alert") == std::string::npos);
}
