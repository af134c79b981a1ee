#include "query/answer_clauses.h"

#include <catch2/catch.hpp>

#include "query/question_parser.h"

namespace docent::test {
namespace {

// What is left of a text of one sentence.
std::string left_of(const std::string& text, const std::string& question_text,
                    const std::string& language = "en") {
    const TermAnalyzer analyzer;
    const Question question = parse_question(question_text, analyzer);
    const std::vector<double> importance(question.terms.size(), 1);
    Answer answer;
    answer.text = text;
    answer.language = language;
    const AskedPassage passage(answer, find_evidence(text, question, analyzer, SentenceSplitter()),
                               question, importance, analyzer);
    REQUIRE(passage.sentences().size() == 1);
    const ByteSpan span = telling_clauses(passage, 0);
    return text.substr(span.begin, span.size());
}

// A clause of twenty words that says nothing.
const std::string kPadding =
    "as the people of the village by the river told us on a long evening of that very wet summer";

}  // namespace

TEST_CASE("a short sentence is left whole") {
    const std::string text = "Numb feet, as we said, may come from a lack of cobalamin.";
    CHECK(left_of(text, "why are feet numb") == text);
}

TEST_CASE("a long sentence is cut down to the clauses that hold the question") {
    const std::string text = "Numb feet come from a lack of cobalamin, " + kPadding + ", " +
                             kPadding + ", " + kPadding + ".";
    const std::string left = left_of(text, "numb feet cobalamin");
    CHECK(left.starts_with("Numb feet come from a lack of cobalamin"));
    CHECK(left.size() < text.size());
}

TEST_CASE("a negation or a hedge is never cut off") {
    for (const std::string begin : {"It is not true", "It may be", "Nobody has never shown"}) {
        CAPTURE(begin);
        const std::string text =
            begin + ", " + kPadding + ", that clams cure numb feet, " + kPadding + ".";
        CHECK(left_of(text, "do clams cure numb feet").starts_with(begin));
    }
}

TEST_CASE("a sentence in a language without known hedges is only cut at the most words") {
    const std::string text = "Clams, " + kPadding + ", cure numb feet, " + kPadding + ".";
    CHECK(left_of(text, "do clams cure numb feet", "nl") == text);
}

}  // namespace docent::test
