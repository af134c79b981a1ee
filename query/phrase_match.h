#pragma once

#include "model/passage.h"
#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// True when the passage holds each of the question's quoted phrases, word for word, in its text,
/// its title or a heading.
bool holds_phrases(const Passage& passage, const Question& question, const TermAnalyzer& analyzer);

/// True when the question has no content words but those that it quotes.
bool asks_for_phrases_only(const Question& question, const TermAnalyzer& analyzer);

}  // namespace docent
