#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// A text in any language is mostly ASCII in English, and ASCII is folded and cut into words at a
/// fraction of the cost. These two part a text into stretches of either kind, alternately.
///
/// Every stretch but the first begins with a blank, tab or line feed. No Unicode rule for folding
/// or for word boundaries looks across these: what stands before one and what stands behind it can
/// be treated one after the other with the same result.

/// Gives the end of the ASCII stretch that begins at `begin`; `begin` itself when there is none.
std::size_t ascii_stretch_end(std::string_view text, std::size_t begin);

/// Gives the end of the stretch from `begin` on in which every word has other characters; `begin`
/// itself when there is none.
std::size_t other_stretch_end(std::string_view text, std::size_t begin);

}  // namespace docent
