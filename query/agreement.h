#pragma once

#include <vector>

#include "model/answer_page.h"
#include "model/disagreement.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {

/// Tells whether the marked answers of different articles affirm and deny what a yes/no question
/// asks. When unsure, says nothing.
///
/// An answer has a side only if its marked text is no list, has no hedges and no conditions, and a
/// sentence of it speaks of all the question's words in their order and affirms them or denies
/// exactly them; or if it begins with "Yes" or "No" under that very question. What is said of part
/// of it only ("in men", where the question asks of nobody in particular) is no side.
///
/// Takes: the question's analyzer. English only; other questions give nothing.
Disagreement disagreement_in(const Question& question, const std::vector<Answer>& answers,
                             const TermAnalyzer& analyzer, const SentenceSplitter& sentences);

}  // namespace docent
