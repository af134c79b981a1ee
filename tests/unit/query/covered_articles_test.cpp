#include "query/covered_articles.h"

#include <catch2/catch.hpp>

#include "query/answerer.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& many_articles() {
    static const QueryIndex index([] {
        std::vector<ArticleEntry> articles;
        for (int i = 0; i < 30; ++i) {
            const std::string id = "a" + std::to_string(i);
            articles.push_back(article_from(id, i == 10 ? "Title 0" : "Title " + std::to_string(i),
                                            {{{}, "Some text."}}));
        }
        return articles;
    }());
    return index;
}

std::vector<std::string> titles_of(const std::vector<ArticleName>& articles) {
    std::vector<std::string> titles;
    for (const ArticleName& article : articles) titles.push_back(article.title);
    return titles;
}

}  // namespace

TEST_CASE("what the articles are about is shown by a few from all over the index") {
    CHECK(titles_of(covered_articles(many_articles().reader(), {})) ==
          std::vector<std::string>{"Title 0", "Title 5", "Title 15", "Title 20", "Title 25"});
    Answer shown;
    shown.title = "Title 0";
    const std::vector<ArticleName> others = covered_articles(many_articles().reader(), {shown});
    CHECK(others.size() == 6);
    CHECK(titles_of(others).back() >= "Title 25");
    CHECK(others.front().title != "Title 0");
    CHECK(others.front().path == others.front().article_id + ".txt");
}

TEST_CASE("all of a few articles are shown, and none of none") {
    const QueryIndex few({article_from("a", "A", {{{}, "One."}, {{}, "Two."}, {{}, "Three."}}),
                          article_from("b", "B", {{{}, "Four."}})});
    CHECK(titles_of(covered_articles(few.reader(), {})) == std::vector<std::string>{"A", "B"});
    CHECK(covered_articles(QueryIndex({}).reader(), {}).empty());
}

TEST_CASE("only a page without an answer says what the articles are about") {
    Answerer answerer(many_articles().database());
    CHECK(answerer.answer("how do zebras swim").covered.size() == 5);
    CHECK(answerer.answer("some text").covered.empty());
}

}  // namespace docent::test
