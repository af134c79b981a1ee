#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace docent {

/// Gives the numbers, below `count`, of the pieces of a stem: all runs of three to five of its
/// characters and the marks of its ends. Different pieces may share a number.
std::vector<std::uint32_t> word_pieces(std::string_view stem, std::size_t count);

}  // namespace docent
