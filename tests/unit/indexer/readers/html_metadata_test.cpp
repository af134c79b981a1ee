#include "indexer/readers/html_metadata.h"

#include <catch2/catch.hpp>

#include "indexer/readers/html_parser.h"

namespace docent {
namespace {

RawArticle metadata(std::string_view html) {
    RawArticle article;
    read_html_metadata(parse_html(html), article);
    return article;
}

TEST_CASE("a page's title comes from where it is stated best") {
    CHECK(metadata("<title>Page</title><meta property=og:title content=' Open  graph '>").title ==
          "Open graph");
    CHECK(metadata("<title>B12 &amp; nerves</title><h1>Other</h1>").title == "B12 & nerves");
    CHECK(metadata("<svg><title>Icon</title></svg><h1>Head<br>line</h1>").title == "Head line");
    CHECK(metadata("<p>Text").title.empty());
}

TEST_CASE("the site's name is taken off a title where it is known to be one") {
    CHECK(
        metadata("<title>B12 - the basics | Health Site</title><h1>B12 - the basics</h1>").title ==
        "B12 - the basics");
    CHECK(metadata("<title>Health Site » B12</title><h2>B12</h2>").title == "B12");
    CHECK(metadata("<meta property=og:site_name content='Health Site'><title>B12 – Health "
                   "site</title>")
              .title == "B12");
    CHECK(metadata("<title>B12 | Folate</title><h1>Vitamins</h1>").title == "B12 | Folate");
}

TEST_CASE("a page's author, dates, language and address are read from its meta elements") {
    const RawArticle article = metadata(
        "<html lang=de-AT><meta name=author content='A. Writer'>"
        "<meta property=article:published_time content='2024-05-31T10:00:00Z'>"
        "<meta property=article:modified_time content=2024-06-01>"
        "<meta name=last-reviewed content=2024-06-02>"
        "<link rel=canonical href='https://a.org/b12'>");
    CHECK(article.author == "A. Writer");
    CHECK(article.published == "2024-05-31");
    CHECK(article.updated == "2024-06-01");
    CHECK(article.reviewed == "2024-06-02");
    CHECK(article.language == "de");
    CHECK(article.source_url == "https://a.org/b12");
}

TEST_CASE("marked elements of a page's text state its author and dates") {
    const RawArticle article = metadata(
        "<p><a rel=author href=/x>By A. Writer</a><time itemprop=dateModified datetime=2023-01-02>"
        "January</time><time pubdate datetime='2022-01-02'>then</time>");
    CHECK(article.author == "A. Writer");
    CHECK(article.updated == "2023-01-02");
    CHECK(article.published == "2022-01-02");
}

TEST_CASE("what a page states wrongly is not taken") {
    const RawArticle article = metadata(
        "<html lang=''><meta property=article:author content='https://a.org/writer'>"
        "<meta name=date content='last Tuesday'><link rel=canonical href='javascript:x()'>"
        "<meta name=author>");
    CHECK(article.author.empty());
    CHECK(article.published.empty());
    CHECK(article.language.empty());
    CHECK(article.source_url.empty());
}

TEST_CASE("JSON-LD comes before the other statements of a page") {
    const RawArticle article = metadata(
        "<meta name=author content=Other><script type=application/ld+json>"
        "{\"@type\":\"Article\",\"author\":{\"name\":\"A. "
        "Writer\"},\"datePublished\":\"2024-01-02\"}"
        "</script>");
    CHECK(article.author == "A. Writer");
    CHECK(article.published == "2024-01-02");
}

TEST_CASE("a page's wish not to be indexed is understood") {
    CHECK(asks_not_to_be_indexed(parse_html("<meta name=ROBOTS content='NoIndex, follow'>")));
    CHECK(asks_not_to_be_indexed(parse_html("<meta name=googlebot content=none>")));
    CHECK_FALSE(asks_not_to_be_indexed(parse_html("<meta name=robots content='index, nofollow'>")));
    CHECK_FALSE(asks_not_to_be_indexed(parse_html("<meta name=keywords content=noindex>")));
}

}  // namespace
}  // namespace docent
