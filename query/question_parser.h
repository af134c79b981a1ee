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
/// Gives: each term once, in the order typed; no corrections yet. Function words are no terms.
Question parse_question(std::string_view text, const TermAnalyzer& analyzer);

}  // namespace docent
