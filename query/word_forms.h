#pragma once

#include <string_view>

namespace docent {

/// Gives words that have to do with the English words of this stem but another stem, separated by
/// blanks: derived from each other ("analysis": "analytic analyze"), or irregular forms of one
/// another ("foot": "feet"). Empty when there are none.
///
/// Cost: a binary search, no start-up.
/// Source: WordNet 3.0 (Princeton University), Debian's wordnet-base.
std::string_view word_forms_of(std::string_view stem);

}  // namespace docent
