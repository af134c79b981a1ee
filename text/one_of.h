#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace docent {

/// True when the word is one of a few: a list short enough to be looked through.
template <std::size_t N>
constexpr bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The same for a list that is written where it is looked through.
constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace docent
