#pragma once

#include <string_view>

#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// Weight of a word that only asks ("what", "how", "can"), where a content word has 1.
/// Source: 0.2 to 0.3 was best for consumers' health questions in a lexical prototype.
inline constexpr double kQuestionWordWeight = 0.2;

/// Gives the weight that a word has in a question by its role: none for function words.
double term_weight(WordRole role);

/// Understands a question: its kind, its terms with their weights, the phrases in quotation marks.
///
/// Takes: valid UTF-8. Nothing in it is syntax but pairs of straight or typographic double quotes.
/// Gives: each term once, in the order typed; no corrections yet. A content word weighs 1 for each
/// time it is said, as in BM25 (k3 large): descriptions of a need repeat what they are about
/// (nDCG@10 of cisi .302 to .373, cacm .463 to .512, mediqa-qa .668 to .686). Function words are no
/// terms.
Question parse_question(std::string_view text, const TermAnalyzer& analyzer);

}  // namespace docent
