#pragma once

#include "text/term_analyzer.h"

namespace docent {

/// True for a word that says that something may not be so, or that somebody says it: "may", "myth",
/// "hardly", "claims", "according". Takes: a term of an English text.
bool is_doubt(const Term& term);

/// True for a word that limits what is said: "if", "only", "but". Takes: a term of an English text.
bool is_condition(const Term& term);

}  // namespace docent
