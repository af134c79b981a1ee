#pragma once

#include <string>
#include <vector>

#include "model/answer_page.h"
#include "model/passage.h"
#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// Least confidence of an answer, and least confidence of a perhaps.
/// Source: chosen by hand on questions about two small sets of health articles; not calibrated.
inline constexpr double kAnsweredConfidence = 0.50;
inline constexpr double kUnsureConfidence = 0.32;

/// Gives the share, 0 to 1, of the question's importance that the passage covers: its text in
/// full, its headings and title a little less, words that were corrected a little less.
///
/// Takes: `importance` of each of the question's terms, as in SearchTerms.
double coverage_of(const Question& question, const std::vector<double>& importance,
                   const Passage& passage, const TermAnalyzer& analyzer);

/// Gives the verdict for a confidence.
Verdict verdict_from(double confidence);

}  // namespace docent
