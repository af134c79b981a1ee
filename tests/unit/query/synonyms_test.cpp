#include "query/synonyms.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

Question expanded(Question question) {
    Synonyms::built_in(TermAnalyzer()).expand(question);
    return question;
}

}  // namespace

TEST_CASE("synonyms stand behind the typed terms, weigh less and say whom they stand for") {
    const Question question = expanded(parsed("Do shots hurt babies?"));
    REQUIRE(place_of("babi", question) == 3);
    const std::size_t injection = place_of("inject", question);
    REQUIRE(injection < question.terms.size());
    CHECK(injection > 3);
    CHECK(question.terms[injection] == QuestionTerm{"injection", "inject", kSynonymWeight, "shot"});
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

TEST_CASE("phrases stand for words and words for phrases, where all of a phrase is typed") {
    const Synonyms synonyms(TermAnalyzer(),
                            {"MS, multiple sclerosis", "NYC,New York City , big apple", "", ",",
                             "alone", "can opener, tin"});
    const auto terms_after = [&](const char* text) {
        Question question = parsed(text);
        synonyms.expand(question);
        std::vector<std::string> added;
        for (const QuestionTerm& term : question.terms) {
            if (!term.synonym_of.empty()) added.push_back(term.term + " for " + term.synonym_of);
        }
        return added;
    };
    using Added = std::vector<std::string>;
    CHECK(terms_after("is multiple sclerosis painful") == Added{"ms for multipl"});
    CHECK(terms_after("is ms painful") == Added{"multipl for ms", "sclerosi for ms"});
    CHECK(terms_after("multiple doctors for sclerosis").empty());
    CHECK(terms_after("the big apple") ==
          Added{"nyc for big", "new for big", "york for appl", "citi for appl"});
    CHECK(terms_after("alone").empty());
    CHECK(terms_after("can opener") == Added{"tin for open"});
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
