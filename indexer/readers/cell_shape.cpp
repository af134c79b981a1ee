// Values are told by their first characters and by a short list of words; a cell of more than a few
// words is none.

#include "indexer/readers/cell_shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxValueWords = 4;
constexpr auto kSigns = std::to_array<std::string_view>(
    {"+", "-", "−", "–", "<", ">", "≤", "≥", "~", "≈", "±", "$", "€", "£"});
constexpr auto kValueWords = std::to_array<std::string_view>(
    {"yes", "no", "none", "n/a", "✓", "✔", "✗", "✘", "✅", "❌", "-", "–", "—"});

}  // namespace

bool begins_value(std::string_view word) {
    const std::string lower = lower_ascii(word);
    if (std::find(kValueWords.begin(), kValueWords.end(), lower) != kValueWords.end()) return true;
    for (bool has_sign = true; has_sign;) {
        has_sign = false;
        for (const std::string_view sign : kSigns) {
            if (!word.starts_with(sign)) continue;
            word.remove_prefix(sign.size());
            has_sign = true;
        }
    }
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool is_value_cell(std::string_view cell) {
    return begins_value(cell.substr(0, cell.find(' '))) && count_words(cell) <= kMaxValueWords;
}

}  // namespace docent
