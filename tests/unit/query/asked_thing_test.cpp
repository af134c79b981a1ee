#include "query/asked_thing.h"

#include <catch2/catch.hpp>

#include "query/question_parser.h"

namespace docent::test {
namespace {

KindSigns signs_in(const std::string& text, const std::string& question) {
    const TermAnalyzer analyzer;
    const Question parsed = parse_question(question, analyzer);
    const std::vector<Term> words = analyzer.analyze(text);
    return AskedThing(parsed, analyzer.analyze(question)).signs_in(text, words);
}

}  // namespace

TEST_CASE("a number answers how many, and surely so beside what is counted") {
    CHECK(signs_in("It has 32 of them.", "how many teeth has a dog").likely);
    CHECK_FALSE(signs_in("It has 32 of them.", "how many teeth has a dog").sure);
    CHECK(signs_in("A dog has 42 teeth.", "how many teeth has a dog").sure);
    CHECK(signs_in("A dog has forty teeth.", "how many teeth has a dog").likely);
    CHECK_FALSE(signs_in("A dog has teeth.", "how many teeth has a dog").likely);
    CHECK_FALSE(signs_in("In 1948 dogs had teeth.", "how many teeth has a dog").likely);
}

TEST_CASE("a year answers when, and one that the question has itself does not") {
    CHECK(signs_in("It was found in 1948.", "when was it found").sure);
    CHECK_FALSE(signs_in("It was found late.", "when was it found").likely);
    CHECK_FALSE(signs_in("It was sold in 1948.", "when was the one of 1948 found").sure);
}

TEST_CASE("May is a month where months stand, and a hedge elsewhere") {
    const std::string question = "When is the fair in the valley held?";
    for (const char* text :
         {"The fair is held each May in the valley.", "It opens in May.", "It opens on May 5.",
          "It opens on 5 May.", "It has been open since May.", "It opens in late May.",
          "In May it opens."}) {
        CAPTURE(text);
        CHECK(signs_in(text, question).likely);
    }
    for (const char* text : {"May it be held again.", "It may be held in the valley.",
                             "The fair of may be held.", "Anna May holds it."}) {
        CAPTURE(text);
        CHECK_FALSE(signs_in(text, question).likely);
    }
}

TEST_CASE("a name answers who, and one that the question has itself does not") {
    CHECK(signs_in("The vitamin was found by Dorothy Hodgkin.", "who found the vitamin").likely);
    CHECK_FALSE(signs_in("The vitamin was found by chance.", "who found the vitamin").likely);
    CHECK_FALSE(signs_in("We met Hodgkin.", "who taught Hodgkin").likely);
}

TEST_CASE("what other words tell is not told here") {
    const TermAnalyzer analyzer;
    const std::string why = "why do feet tingle";
    CHECK_FALSE(AskedThing(parse_question(why, analyzer), analyzer.analyze(why)).is_told());
    const std::string who = "who found the vitamin";
    CHECK(AskedThing(parse_question(who, analyzer), analyzer.analyze(who)).is_told());
}

}  // namespace docent::test
