#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <unordered_set>
#include <vector>

#include "eval/judgments.h"
#include "eval/question_file.h"
#include "model/answer_page.h"
#include "query/answerer.h"

namespace docent {

/// How sure one answer was, and what is true.
struct JudgedVerdict {
    double confidence = 0;
    Verdict verdict = Verdict::not_here;
    bool is_answerable = false;  ///< a relevant article is in the index
    bool is_right = false;       ///< the first passage is from a relevant article
};

/// How far confidence and verdicts can be trusted. All are 0 to 1.
struct VerdictMeasures {
    std::size_t answerable = 0;    ///< questions
    std::size_t unanswerable = 0;  ///< questions

    /// How likely an answerable question gets more confidence than an unanswerable one: the area
    /// under the ROC curve, by Mann and Whitney's U; 0.5 when there are none of one kind.
    double auroc = 0;

    /// Mean distance of confidence from the share of right first passages, over ten bins of
    /// confidence of the same width, weighted by their questions (Naeini, Cooper and Hauskrecht
    /// 2015, "Obtaining well calibrated probabilities using Bayesian binning").
    double calibration_error = 0;

    double wrongly_not_here = 0;  ///< of the answerable questions, those with the verdict not_here
    double rightly_not_here = 0;  ///< of the unanswerable questions, those with that verdict
    double right_answered = 0;    ///< of those with the verdict answered, right first passages
};

/// The first line of the features, which names them, so that nobody fits the weights of others:
/// `# features: NAME, NAME, ...`, in the order of `weighted_features`.
std::string features_heading();

/// Which questions to ask, and what to do with what comes out.
struct VerdictOptions {
    std::size_t questions = 0;  ///< only the first so many; 0 for all

    /// Questions that have no answer although they may be judged; they are asked, too.
    std::unordered_set<std::string> impossible;

    /// Gets `features_heading` and the features of each first passage as SVMlight lines: `1
    /// qid:QUESTION 1:VALUE ...`, with 1 for a right one and 0 for another, and `# 1` after them
    /// when there is a right one in the index, else `# 0`; may be null.
    std::ostream* features = nullptr;

    /// Called after each question; may be empty.
    std::function<void(std::size_t done, std::size_t total)> on_progress;
};

/// Asks the questions that are judged or impossible. A question is answerable if it is not
/// impossible and one of its relevant articles is in the index: so an index of half of a
/// collection's articles has questions of both kinds.
/// Throws: as `evaluate`.
std::vector<JudgedVerdict> judge_verdicts(Answerer& answerer,
                                          const std::vector<CollectionQuestion>& questions,
                                          const Judgments& judgments,
                                          const VerdictOptions& options = {});

/// Gives the measures of some verdicts.
VerdictMeasures measures_of(const std::vector<JudgedVerdict>& verdicts);

}  // namespace docent
