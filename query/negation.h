#pragma once

#include <string_view>

namespace docent {

/// True for a word that turns what is said into its opposite: "not", "isn't", "without", "nicht".
/// Takes: a folded word of any language; of languages other than a dozen European ones, none is
/// known.
bool is_negation(std::string_view word);

}  // namespace docent
