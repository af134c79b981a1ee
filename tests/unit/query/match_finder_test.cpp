#include "query/match_finder.h"

#include <catch2/catch.hpp>

#include "query/answerer.h"
#include "query/equal_quantities.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

using Words = std::vector<std::string>;

// A passage below one heading, of an article with this title.
struct Place {
    std::string title;
    std::string heading;
    std::string text;
};

MatchReport report_of(const Question& question, const Place& place) {
    const Analyzers analyzers;
    Answer answer;
    answer.title = place.title;
    answer.heading_path = {place.heading};
    answer.text = place.text;
    answer.language = question.language;
    std::vector<Term> text = analyzers.of(answer.language).analyze(answer.text);
    express_as_asked(question, text);
    return match_report_of(question, answer, text, analyzers);
}

MatchReport report_of(const std::string& question, const std::string& text) {
    return report_of(parsed(question), {"", "", text});
}

}  // namespace

TEST_CASE("words of the text, the headings and the title are matched, others are not") {
    const MatchReport report = report_of(parsed("Do zebras cure numb feet?"),
                                         {"Numbness", "Feet", "A foot hurts. It is numb."});
    CHECK(report.matched == Words{"numb", "feet"});
    CHECK(report.matched_as.empty());
    CHECK(report.not_matched == Words{"zebras", "cure"});
}

TEST_CASE("words that only ask, small words and inflections are not reported as other words") {
    const MatchReport report =
        report_of("What is the cause of headaches, and how?", "A headache has causes.");
    CHECK(report.matched == Words{"cause", "headaches"});
    CHECK(report.not_matched.empty());
    CHECK(report_of("What is it?", "It is what it is.") == MatchReport());
}

TEST_CASE("a word that stands for a typed one is named, at most three of them") {
    Question question = parsed("renal failure");
    for (const char* added : {"kidney", "organ", "loin", "bean"}) {
        question.terms.push_back({added, added, 0.5, "renal"});
    }
    CHECK(report_of(question, {"", "", "The kidney fails."}).matched_as ==
          std::vector<MatchedAs>{{"renal", "kidney"}});
    CHECK(report_of(question, {"", "", "A renal kidney."}).matched == Words{"renal"});
    CHECK(report_of(question, {"", "", "Kidney, organ, loin, bean."}).matched_as.size() == 3);
}

TEST_CASE("a corrected word is found as the word that was searched for") {
    Question question = parsed("vitmain d");
    question.terms[0].term = "vitamin";
    question.corrections = {{"vitmain", "vitamin"}};
    const MatchReport report = report_of(question, {"", "", "Vitamin C."});
    CHECK(report.matched_as == std::vector<MatchedAs>{{"vitmain", "vitamin"}});
    CHECK(report.not_matched.size() == 1);
}

TEST_CASE("an equal amount is found as the text has it, the same amount as typed") {
    const MatchReport report = report_of("is 1 mg enough", "Some take 1000 mcg. Is it enough?");
    CHECK(report.matched == Words{"enough"});
    CHECK(report.matched_as == std::vector<MatchedAs>{{"1", "1000"}, {"mg", "mcg"}});
    CHECK(report_of("is 1 mg enough", "1000 mcg or 1 mg").matched == Words{"1", "mg"});
}

TEST_CASE("a code is one word, found as its part where only that is there") {
    CHECK(report_of("COVID-19", "Covid-19 came.").matched == Words{"COVID-19"});
    CHECK(report_of("COVID-19", "Covid came.").matched_as ==
          std::vector<MatchedAs>{{"COVID-19", "covid"}});
    CHECK(report_of("COVID-19", "Flu came.").not_matched == Words{"COVID-19"});
}

TEST_CASE("an answer says which words it holds") {
    const QueryIndex index({article_from("kidney", "Kidneys", {{{}, "A kidney can fail."}})});
    const AnswerPage page = Answerer(index.database()).answer("why does a kidney fail on Mars");
    REQUIRE(page.answers.size() == 1);
    CHECK(page.answers[0].why == MatchReport{{"kidney", "fail"}, {}, {"Mars"}});
}

TEST_CASE("a line of words names those found as others beside them") {
    const MatchReport report{
        {"acute"}, {{"renal", "kidney"}, {"renal", "nephric"}, {"a", "b"}}, {"x"}};
    CHECK(words_found(report) == Words{"acute", "renal (kidney, nephric)", "a (b)"});
    CHECK(words_not_found(report) == Words{"x"});
    CHECK(words_found(MatchReport()).empty());
}

TEST_CASE("a line of words stays short however long the question is") {
    MatchReport report;
    report.matched.assign(300, "word");
    report.not_matched.assign(12, "other");
    CHECK(words_found(report).size() == 13);
    CHECK(words_found(report).back() == "288 more");
    CHECK(words_not_found(report).size() == 12);
}

}  // namespace docent::test
