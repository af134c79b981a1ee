#include "query/article_ranking.h"

#include <catch2/catch.hpp>
#include <set>

#include "query/answerer.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

// Forty articles that speak of feet, each of them in two passages, in the second one more often.
const QueryIndex& large_index() {
    static const QueryIndex index([] {
        std::vector<ArticleEntry> articles;
        for (int i = 0; i < 40; ++i) {
            const std::string id = "a" + std::to_string(i);
            std::string other = "Cold";
            for (int j = 0; j < i; ++j) other += " more";
            articles.push_back(article_from(
                id, "Title", {{{}, other + " feet."}, {{}, other + " feet, feet, feet."}}));
        }
        return articles;
    }());
    return index;
}

std::vector<std::string> articles_for(const std::string& question, std::size_t limit) {
    Answerer answerer(large_index().database());
    std::vector<std::string> ids;
    for (const RankedArticle& article : answerer.rank_articles(question, limit).articles) {
        ids.push_back(article.article_id);
    }
    return ids;
}

// The articles of the answers that are shown, each once.
std::vector<std::string> articles_shown(const std::string& question) {
    Answerer answerer(large_index().database());
    AskOptions options;
    options.limit = kReadPassages;
    std::vector<std::string> ids;
    for (const Answer& answer : answerer.answer(question, options).answers) {
        const std::string& id = answer.passage_id.article_id;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

}  // namespace

TEST_CASE("articles are ranked as their answers are shown, and the rest follows") {
    const std::vector<std::string> shown = articles_shown("cold feet");
    const std::vector<std::string> all = articles_for("cold feet", 100);
    REQUIRE(shown.size() < 40);
    CHECK(all.size() == 40);
    CHECK(std::set<std::string>(all.begin(), all.end()).size() == 40);
    CHECK(std::equal(shown.begin(), shown.end(), all.begin()));
}

TEST_CASE("there are at most as many articles as wanted") {
    const std::vector<std::string> all = articles_for("cold feet", 100);
    for (const std::size_t limit : {0, 1, 7, 35}) {
        CHECK(articles_for("cold feet", limit) ==
              std::vector<std::string>(all.begin(), all.begin() + static_cast<long>(limit)));
    }
}

TEST_CASE("only articles that hold a quoted phrase are ranked, unless none does") {
    CHECK(articles_for("\"feet feet\"", 100).size() > 0);
    CHECK_FALSE(articles_for("\"feet cold\"", 100).empty());
    CHECK(articles_for("", 100).empty());
}

TEST_CASE("so many articles come out of ten times as many passages, within bounds") {
    CHECK(deep_limits(100).passages == 1000);
    CHECK(deep_limits(1).passages == CandidateLimits().passages);
    CHECK(deep_limits(1'000'000'000).passages == 10'000);
}

}  // namespace docent::test
