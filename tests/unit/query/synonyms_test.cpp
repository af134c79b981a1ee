#include "query/synonyms.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

Question expanded(Question question) {
    Synonyms(TermAnalyzer()).expand(question);
    return question;
}

}  // namespace

TEST_CASE("synonyms stand behind the typed terms, weigh less and say whom they stand for") {
    const Question question = expanded(parsed("Do shots hurt babies?"));
    REQUIRE(place_of("babi", question) == 3);
    const std::size_t injection = place_of("inject", question);
    REQUIRE(injection < question.terms.size());
    CHECK(injection > 3);
    CHECK(question.terms[injection] == QuestionTerm{"shots", "inject", kSynonymWeight, "shot"});
    CHECK(place_of("jab", question) < question.terms.size());
    CHECK(place_of("pain", question) < question.terms.size());
}

TEST_CASE("a synonym that was typed itself is not added again") {
    const Question question = expanded(parsed("shot or injection"));
    REQUIRE(question.terms.size() == 3);
    CHECK(question.terms[0].synonym_of.empty());
    CHECK(question.terms[1].synonym_of.empty());
    CHECK(question.terms[2].term == "jab");
}

TEST_CASE("words without synonyms and words of little weight add nothing") {
    CHECK(expanded(parsed("cobalamin homocysteine")).terms.size() == 2);
    CHECK(expanded(parsed("")).terms.empty());
    Question question = parsed("shot");
    question.terms[0].weight = kQuestionWordWeight;
    CHECK(expanded(question).terms.size() == 1);
}

TEST_CASE("expanding keeps the typed terms as they are") {
    const Question before = parsed("Why is my tummy sore after the tablet?");
    const Question after = expanded(before);
    REQUIRE(after.terms.size() > before.terms.size());
    CHECK(std::equal(before.terms.begin(), before.terms.end(), after.terms.begin()));
    for (std::size_t i = before.terms.size(); i < after.terms.size(); ++i) {
        CHECK_FALSE(after.terms[i].synonym_of.empty());
        CHECK(place_of(after.terms[i].term, after) == i);  // each term once
    }
}

}  // namespace docent::test
