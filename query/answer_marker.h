#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/answer_page.h"
#include "model/question.h"
#include "query/sentence_evidence.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {

/// Longest stretch that is marked as the answer, in words, unless one sentence is longer.
inline constexpr std::size_t kMaxMarkedWords = 60;

/// Cuts a passage's text into fragments: the sentence that answers the question best (or two
/// neighbours, or a list item with its lead-in) is marked as the answer, and words of the question
/// are marked wherever they stand.
///
/// Takes: an answer with its text and headings, and the evidence of its text; where the nearest
/// heading is a question, or no sentence holds any of the terms, the first sentence is credited
/// with what the heading holds. `importance` of each of the question's terms, as in SearchTerms.
/// Gives: fragments that, joined, are the answer's text to the byte; none is empty. One stretch at
/// most is the answer; none is when no sentence holds any of the terms.
std::vector<Fragment> mark_answer(const Answer& answer, PassageEvidence evidence,
                                  const Question& question, const std::vector<double>& importance,
                                  const TermAnalyzer& analyzer, const SentenceSplitter& sentences);

}  // namespace docent
