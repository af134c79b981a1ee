#include "query/answering_steps.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "query/answerer.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& index() {
    static const QueryIndex kIndex(
        {article_from("a", "Blood",
                      {{{}, "Behaviour is diagnosed by doctors, as a rule."},
                       {{}, "Quivering jelly beds (QJB) are dental care."}}),
         article_from("b", "Jelly", {{{}, "Beds of quivering jelly."}})});
    return kIndex;
}

AnswerPage ask(const std::string& question, const Steps& steps) {
    return Answerer(index().database(), fitted_weights(), steps).answer(question);
}

bool searched_for(const std::string& word, const AnswerPage& page) {
    return std::any_of(page.expansions.begin(), page.expansions.end(),
                       [&](const Expansion& expansion) { return expansion.searched == word; });
}

Steps without(const char* name) {
    Steps steps;
    steps.leave_out(step_named(name).value());
    return steps;
}

}  // namespace

TEST_CASE("words are looked for in other words, unless that step is left out") {
    struct Row {
        const char* step;
        const char* question;
        const char* word;
    };
    for (const Row& row : {Row{"other spellings", "behavior", "behaviour"},
                           {"word forms", "diagnosis", "diagnose"},
                           {"synonyms", "physician", "doctors"},
                           {"near words", "teeth", "dental"},
                           {"abbreviations", "quivering jelly beds", "qjb"}}) {
        CAPTURE(row.step);
        Steps with;  // a word may be near, too
        Steps without_it = without(row.step);
        if (std::string_view(row.step) != "near words") {
            with.leave_out(Step::near_words);
            without_it.leave_out(Step::near_words);
        }
        CHECK(searched_for(row.word, ask(row.question, with)));
        CHECK_FALSE(searched_for(row.word, ask(row.question, without_it)));
    }
}

TEST_CASE("misspelt words are corrected, unless that step is left out") {
    CHECK(ask("diagnozed", Steps()).question.corrections.size() == 1);
    CHECK(ask("diagnozed", without("spelling correction")).question.corrections.empty());
}

TEST_CASE("steps are known by their names") {
    CHECK(step_named("diversity") == Step::diversity);
    CHECK_FALSE(step_named("zebra"));
    CHECK_FALSE(step_named(""));
}

}  // namespace docent::test
