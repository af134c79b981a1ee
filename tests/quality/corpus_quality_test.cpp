// How well are questions answered from the articles that come with docent? corpus_questions.jsonl
// is a file of checks; each has the articles that may answer and an expression for the evidence, or
// the corpus holds no answer. corpus_near_questions.jsonl holds questions on the same subjects that
// the corpus does not answer. Unlike corpus/checks.yaml, not all of them pass. The floors are a
// little below what was measured when they were set, so that a change that makes answers worse is
// seen.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <iostream>
#include <sstream>

#include "eval/check_outcome.h"
#include "eval/verdicts.h"
#include "indexer/index_corpus.h"
#include "query/answer_json.h"
#include "query/answerer.h"
#include "query/marked_text.h"
#include "tests/temp_folder.h"

namespace docent::test {
namespace {

constexpr std::size_t kMaxAnswerWords = 250;  // a longer passage answers nothing
constexpr std::size_t kMaxMarkedWords = 60;

struct Quality {
    double answerable = 0;
    double unanswerable = 0;
    double hits_in_1 = 0;
    double hits_in_3 = 0;
    double hits_in_5 = 0;
    double marked_in_1 = 0;
    double said_not_here = 0;     // of the unanswerable ones
    double wrongly_not_here = 0;  // of the answerable ones
    std::string misses;

    std::string figures() const {
        char text[200];
        std::snprintf(text, sizeof text,
                      "%.0f questions: hit1 %.3f, hit3 %.3f, hit5 %.3f, marked1 %.3f, "
                      "said_not_here %.3f, wrongly_not_here %.3f\n",
                      answerable + unanswerable, hits_in_1 / answerable, hits_in_3 / answerable,
                      hits_in_5 / answerable, marked_in_1 / answerable,
                      said_not_here / unanswerable, wrongly_not_here / answerable);
        return text;
    }
};

std::size_t words_in(const std::string& text) {
    std::istringstream words(text);
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return count;
}

bool holds_evidence(const std::string& text, const Check& check) {
    return std::any_of(check.answer.begin(), check.answer.end(),
                       [&](const TextPattern& evidence) { return evidence.is_in(text); });
}

bool is_hit(const Answer& answer, const Check& check) {
    const auto& articles = check.articles;
    if (std::find(articles.begin(), articles.end(), answer.path) == articles.end()) return false;
    return words_in(answer.text) <= kMaxAnswerWords && holds_evidence(answer.text, check);
}

bool is_marked(const Answer& answer, const Check& check) {
    const std::string marked = marked_text(answer);
    return words_in(marked) <= kMaxMarkedWords && holds_evidence(marked, check);
}

// The rank of the first hit, from 1; 0 when there is none.
std::size_t rank_of_hit(const AnswerPage& page, const Check& check) {
    for (std::size_t i = 0; i < page.answers.size(); ++i) {
        if (is_hit(page.answers[i], check)) return i + 1;
    }
    return 0;
}

std::string line_for(const char* what, const Check& check, const AnswerPage& page) {
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.2f", page.confidence);
    std::string line =
        std::string(what) + "  " + confidence + "  " + check.id + "  " + check.question;
    if (!page.answers.empty()) line += "  -> " + to_string(page.answers[0].passage_id);
    return line + '\n';
}

void judge(const Check& check, const AnswerPage& page, Quality& quality) {
    const bool is_not_here = page.verdict == Verdict::not_here;
    if (check.is_unanswerable) {
        ++quality.unanswerable;
        if (is_not_here) ++quality.said_not_here;
        if (!is_not_here) quality.misses += line_for("not here  ", check, page);
        return;
    }
    const std::size_t rank = rank_of_hit(page, check);
    const bool is_marked_first = rank == 1 && is_marked(page.answers.front(), check);
    ++quality.answerable;
    if (rank == 1) ++quality.hits_in_1;
    if (rank >= 1 && rank <= 3) ++quality.hits_in_3;
    if (rank >= 1 && rank <= 5) ++quality.hits_in_5;
    if (is_marked_first) ++quality.marked_in_1;
    if (is_not_here) ++quality.wrongly_not_here;
    if (rank == 0) quality.misses += line_for("no hit    ", check, page);
    if (rank > 1) quality.misses += line_for("not first ", check, page);
    if (rank == 1 && !is_marked_first) quality.misses += line_for("not marked", check, page);
    if (is_not_here) quality.misses += line_for("here      ", check, page);
}

Answerer answerer_of_corpus(const TempFolder& folder) {
    IndexOptions options;
    options.folders = {DOCENT_CORPUS};
    options.database = folder / "index";
    index_corpus(options);
    return Answerer(options.database);
}

}  // namespace

TEST_CASE("questions about the articles that come with docent are answered well") {
    const TempFolder folder;
    Answerer answerer = answerer_of_corpus(folder);
    Quality quality;
    for (const Check& check : read_checks(DOCENT_TESTS "/quality/corpus_questions.jsonl")) {
        judge(check, answerer.answer(check.question), quality);
    }
    std::cout << quality.misses << quality.figures();
    INFO(quality.misses << quality.figures());
    REQUIRE(quality.answerable >= 80);
    REQUIRE(quality.unanswerable >= 10);
    CHECK(quality.hits_in_1 / quality.answerable >= 0.76);
    CHECK(quality.hits_in_3 / quality.answerable >= 0.93);
    CHECK(quality.hits_in_5 / quality.answerable >= 0.95);
    CHECK(quality.marked_in_1 / quality.answerable >= 0.70);
    CHECK(quality.said_not_here / quality.unanswerable >= 0.70);
    CHECK(quality.wrongly_not_here / quality.answerable <= 0.05);
}

TEST_CASE("questions that the articles nearly answer are told from those that they answer") {
    const TempFolder folder;
    Answerer answerer = answerer_of_corpus(folder);
    std::vector<JudgedVerdict> verdicts;
    for (const Check& check : read_checks(DOCENT_TESTS "/quality/corpus_questions.jsonl")) {
        const AnswerPage page = answerer.answer(check.question);
        verdicts.push_back({page.confidence, page.verdict, !check.is_unanswerable});
    }
    std::size_t near_questions = 0;
    for (const Check& check : read_checks(DOCENT_TESTS "/quality/corpus_near_questions.jsonl")) {
        REQUIRE(check.is_unanswerable);
        const AnswerPage page = answerer.answer(check.question);
        INFO(line_for("answered", check, page));
        CHECK(page.verdict != Verdict::answered);
        verdicts.push_back({page.confidence, page.verdict});
        ++near_questions;
    }
    const double auroc = measures_of(verdicts).auroc;
    std::cout << "AUROC of confidence: " << auroc << '\n';
    REQUIRE(near_questions >= 20);
    CHECK(auroc >= 0.95);
}

}  // namespace docent::test
