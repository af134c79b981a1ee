#include "web/article_list.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace docent;

namespace {

std::vector<ArticleHead> articles(std::size_t count) {
    std::vector<ArticleHead> heads(count);
    for (std::size_t i = 0; i < count; ++i) {
        heads[i].id = "a-" + std::to_string(i);
        heads[i].title = "Article " + std::to_string(i) + ".";
        heads[i].path = "a.md";
    }
    return heads;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a short list is one page without links to others") {
    const std::string html = article_list_html(articles(2), 1).html.bytes();
    CHECK(holds(html, "<h1>2 articles</h1>"));
    CHECK(holds(html, R"(<a href="/article/a-1">)"));
    CHECK_FALSE(holds(html, "?page="));
}

TEST_CASE("a long list has pages that together hold every article once") {
    const std::vector<ArticleHead> all = articles(2 * kArticlesPerPage + 1);
    std::string html;
    for (std::size_t page = 1; page <= 3; ++page) {
        html += article_list_html(all, page).html.bytes();
    }
    for (const ArticleHead& article : all) {
        const std::size_t place = html.find(">" + article.title + "<");
        REQUIRE(place != std::string::npos);
        REQUIRE(html.find(">" + article.title + "<", place + 1) == std::string::npos);
    }
}

TEST_CASE("each page of the list leads to its neighbours") {
    const std::vector<ArticleHead> all = articles(2 * kArticlesPerPage + 1);
    const auto page = [&](std::size_t number) {
        return article_list_html(all, number).html.bytes();
    };
    CHECK_FALSE(holds(page(1), R"(rel="prev")"));
    CHECK(holds(page(1), "?page=2\""));
    CHECK(holds(page(2), "?page=1\""));
    CHECK(holds(page(2), "Page 2 of 3"));
    CHECK(holds(page(2), "?page=3\""));
    CHECK_FALSE(holds(page(3), R"(rel="next")"));
    CHECK(page(4) == page(3));
}

TEST_CASE("nothing in a hostile article's head becomes markup") {
    std::vector<ArticleHead> all = articles(1);
    const std::string hostile = "\"><script>";
    all[0].id = all[0].title = all[0].path = all[0].reviewed = hostile;
    CHECK_FALSE(holds(article_list_html(all, 1).html.bytes(), "<script>"));
}
