#pragma once

#include <vector>

#include "model/answer_page.h"
#include "model/question.h"
#include "query/sentence_evidence.h"
#include "text/term_analyzer.h"

namespace docent {

/// Least meaning (SentenceEvidence, PassageEvidence) of what shares no word with the question and
/// is marked or shown for what it means. By hand. (As a sign among the others the meaning is worth
/// nothing: with it, weights fitted on the other two collections find .896, .897, .844 of the right
/// sentences; see sentence_signs.cpp.)
inline constexpr double kLeastMeaning = 0.3;

/// Cuts a passage's text into fragments: what answers the question best is marked as the answer,
/// and words of the question are marked wherever they stand. The answer is a sentence (of a long
/// one, as telling_clauses says), two neighbours, a list item or table row with its lead-in, or a
/// list.
///
/// Takes: an answer with its text and headings, and the evidence of its text; `importance` of each
/// of the question's terms, as in SearchTerms; the analyzer of the answer's language. Gives:
/// fragments that, joined, are the answer's text to the byte; none is empty. At most
/// kMaxMarkedWords words are the answer; none are when no sentence holds any of the terms.
std::vector<Fragment> mark_answer(const Answer& answer, PassageEvidence evidence,
                                  const Question& question, const std::vector<double>& importance,
                                  const TermAnalyzer& analyzer);

}  // namespace docent
