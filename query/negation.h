#pragma once

#include "text/term_analyzer.h"

namespace docent {

/// True for a word that turns what is said into its opposite: "not", "isn't", "without", "nicht".
/// Takes: a term of any language; of languages other than a dozen European ones, none is known.
bool is_negation(const Term& term);

}  // namespace docent
