#include "query/confidence.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

double coverage(const Question& question, const Passage& passage) {
    std::vector<double> importance;
    for (const QuestionTerm& term : question.terms) importance.push_back(term.weight);
    return coverage_of(question, importance, passage, TermAnalyzer());
}

Passage passage_of(const std::string& text, const std::string& title = "",
                   const std::vector<std::string>& headings = {}) {
    Passage passage;
    passage.text = text;
    passage.title = title;
    passage.heading_path = headings;
    return passage;
}

}  // namespace

TEST_CASE("coverage is the share of the question's importance that the passage speaks of") {
    CHECK(coverage(parsed("numb feet"), passage_of("Feet get numb.")) == 1);
    CHECK(coverage(parsed("numb feet"), passage_of("Feet get cold.")) == 0.5);
    CHECK(coverage(parsed("numb feet"), passage_of("Hands get cold.")) == 0);
    const double all = 2 + kQuestionWordWeight;
    CHECK(coverage(parsed("what numb feet"), passage_of("Numb feet.")) == Approx(2 / all));
    const Question question = parsed("numb feet");
    CHECK(coverage_of(question, {3, 1}, passage_of("Numb."), TermAnalyzer()) == 0.75);
}

TEST_CASE("title and headings cover less than the text, but more than nothing") {
    const Question question = parsed("numb");
    const double heading = coverage(question, passage_of("Feet.", "", {"Cold", "Numbness"}));
    CHECK(heading > 0);
    CHECK(heading < 1);
    CHECK(coverage(question, passage_of("Feet.", "Numbness")) == heading);
    CHECK(coverage(question, passage_of("Numb.", "Numbness", {"Numb"})) == 1);
}

TEST_CASE("a synonym covers less than the word, and never counts twice") {
    Question question = parsed("shot");
    question.terms.push_back({"shot", "inject", 0.5, "shot"});
    question.terms.push_back({"shot", "jab", 0.5, "shot"});
    const double synonym = coverage(question, passage_of("An injection."));
    CHECK(synonym > 0);
    CHECK(synonym < 1);
    CHECK(coverage(question, passage_of("An injection, a jab.")) == synonym);
    CHECK(coverage(question, passage_of("A shot is an injection.")) == 1);
    CHECK(coverage(question, passage_of("Tablets.")) == 0);
}

TEST_CASE("a corrected word covers less than one that was typed so") {
    Question question = parsed("vitmain");
    question.terms[0].term = "vitamin";
    question.corrections = {{"vitmain", "vitamin"}};
    const double corrected = coverage(question, passage_of("Vitamin."));
    CHECK(corrected > 0);
    CHECK(corrected < 1);
}

TEST_CASE("a question without terms is covered by nothing") {
    CHECK(coverage(parsed(""), passage_of("Feet.")) == 0);
    CHECK(coverage(parsed("?! of the"), passage_of("Of the.")) == 0);
}

TEST_CASE("the verdict follows from the confidence") {
    CHECK(verdict_from(1) == Verdict::answered);
    CHECK(verdict_from(kAnsweredConfidence) == Verdict::answered);
    CHECK(verdict_from(kAnsweredConfidence - 0.001) == Verdict::unsure);
    CHECK(verdict_from(kUnsureConfidence) == Verdict::unsure);
    CHECK(verdict_from(kUnsureConfidence - 0.001) == Verdict::not_here);
    CHECK(verdict_from(0) == Verdict::not_here);
}

}  // namespace docent::test
