#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// Gives how else a word may be spelt, on the other side of the Atlantic: "anaemia" for "anemia",
/// "center" for "centre". Some of them are no words; an index knows.
///
/// Takes: a folded word. Gives: each variant once, without the word.
std::vector<std::string> spelling_variants_of(std::string_view word);

}  // namespace docent
