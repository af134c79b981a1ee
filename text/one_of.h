#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace docent {

/// True when the word is one of a few: a list short enough to be looked through.
template <std::size_t N>
constexpr bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace docent
