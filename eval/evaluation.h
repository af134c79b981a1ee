#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "eval/gold_answers.h"
#include "eval/judgments.h"
#include "eval/marked_answers.h"
#include "eval/measures.h"
#include "eval/question_file.h"
#include "eval/run_file.h"
#include "eval/verdicts.h"
#include "query/answerer.h"

namespace docent {

/// Articles that are ranked for each question; MAP looks at these.
inline constexpr std::size_t kRankedArticles = 100;

struct EvaluationOptions {
    std::size_t questions = 0;  ///< only the first so many that are judged; 0 for all
    bool answer_times = false;  ///< measure how long whole answers take, too

    /// What is to be marked in the first passages; null to look at no marks.
    const GoldAnswers* answers = nullptr;

    /// Gets a file of the evidence of each question's passages (values_file.h); may be null.
    std::ostream* values = nullptr;

    /// Called with the questions that will be asked, when all that was given has been checked and
    /// nothing written; may be empty.
    std::function<void(const std::vector<CollectionQuestion>& asked)> on_begin;

    /// Called after each question; may be empty.
    std::function<void(std::size_t done, std::size_t total)> on_progress;
};

/// One question's ranking, how good it is and how long it took.
struct QuestionOutcome {
    std::string id;
    std::vector<ScoredArticle> ranking;
    Measures measures;
    std::uint64_t ranking_us = 0;
    std::uint64_t answer_us = 0;  ///< 0 when it was not measured

    bool operator==(const QuestionOutcome&) const = default;
};

/// The middle and the slow end of some times, in microseconds: the least time within which 50 %
/// and 99 % of them lie.
struct Times {
    std::uint64_t p50_us = 0;
    std::uint64_t p99_us = 0;
};

/// One measure of another run over the same questions, beside ours.
struct ComparedMeasure {
    double mean = 0;        ///< of the other run
    double difference = 0;  ///< ours less theirs
    double p = 1;           ///< how likely by chance, as in randomisation_test.h
};

/// How good an index and its ranking are on a collection of questions.
struct Evaluation {
    std::vector<QuestionOutcome> questions;  ///< those that are judged, in the order of the file
    Measures mean;
    Times ranking;
    std::optional<Times> answers;
    std::optional<MarkedAnswers> marked;      ///< with answers to compare with
    std::optional<VerdictMeasures> verdicts;  ///< when they were measured
    std::size_t judged_articles = 0;
    std::size_t judged_missing = 0;         ///< of these, not in the index
    std::vector<ComparedMeasure> compared;  ///< as `kMeasures`; empty without another run
};

/// Asks the questions that are judged, and measures the rankings as trec_eval does with `-c`: a
/// question for which nothing is found, or for which no article is relevant, counts with zeros.
/// Throws: Error(usage), before any is asked, when no question is judged, or none of the judged
/// articles is in the index; when none of them has an answer although there are answers; as
/// Answerer.
Evaluation evaluate(Answerer& answerer, const std::vector<CollectionQuestion>& questions,
                    const Judgments& judgments, const EvaluationOptions& options = {});

/// Measures another run on the same questions, the first kRankedArticles of each, and adds the
/// comparison.
void compare(Evaluation& evaluation, const Run& other, const Judgments& judgments);

/// Gives the times' middle and slow end. Takes: at least one time.
Times times_of(std::vector<std::uint64_t> times_us);

}  // namespace docent
