#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace docent {

/// Gives for each word those near to it in meaning, the nearest first: at most `kMaxNearWords`,
/// none with a cosine below `kLeastCosine`. Takes: the words' vectors as bytes, row by row, and the
/// lengths of these rows.
std::vector<std::vector<std::uint32_t>> near_words(std::span<const std::int8_t> rows,
                                                   std::span<const float> norms,
                                                   std::size_t dimensions);

}  // namespace docent
