#include "eval/check_outcome.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

Check check_of(const std::string& question, const std::string& article) {
    Check check;
    check.question = question;
    check.articles = {article};
    return check;
}

}  // namespace

TEST_CASE("a passage is from each article that holds a copy of it") {
    const std::string text = "Clams are the food that holds most cobalamin of all.";
    const QueryIndex index({article_from("a", "Clams", {{{}, text}}),
                            article_from("b", "Shellfish", {{{}, text}}),
                            article_from("c", "Trees", {{{}, "Pines grow on sand."}})});
    Answerer answerer(index.database());
    const std::string question = "which food holds most cobalamin";
    const AnswerPage page = answerer.answer(question);
    REQUIRE(page.answers.size() == 1);
    REQUIRE(page.answers.front().also_in.size() == 1);
    for (const std::string& name :
         {page.answers.front().path, page.answers.front().also_in[0].path}) {
        CAPTURE(name);
        CHECK(outcome_of(check_of(question, name), answerer).unmet.empty());
    }
    CHECK(outcome_of(check_of(question, "c.md"), answerer).unmet.size() == 1);
}

}  // namespace docent::test
