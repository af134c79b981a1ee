// A level counts on until an item of a level above it comes; then it begins anew.

#include "indexer/readers/list_counter.h"

#include <algorithm>

#include "text/decoder.h"

namespace docent {
namespace {

constexpr const char* kBullet = "•";
constexpr int kHighestSpelt = 3999;         // the highest number that Roman numerals write
constexpr int kHighest = 1'000'000;         // a start value beyond it is no honest one
constexpr std::size_t kMaxAffixBytes = 24;  // "Article "; what is longer is no list marker

std::string roman(int number) {
    struct Numeral {
        int value;
        const char* text;
    };
    constexpr std::array<Numeral, 13> kNumerals = {{{1000, "m"},
                                                    {900, "cm"},
                                                    {500, "d"},
                                                    {400, "cd"},
                                                    {100, "c"},
                                                    {90, "xc"},
                                                    {50, "l"},
                                                    {40, "xl"},
                                                    {10, "x"},
                                                    {9, "ix"},
                                                    {5, "v"},
                                                    {4, "iv"},
                                                    {1, "i"}}};
    std::string text;
    for (const Numeral& numeral : kNumerals) {
        for (; number >= numeral.value; number -= numeral.value) text += numeral.text;
    }
    return text;
}

// 1 is "a", 26 "z", 27 "aa", 28 "ab".
std::string letters(int number) {
    std::string text;
    for (; number > 0; number = (number - 1) / 26) {
        text.insert(text.begin(), static_cast<char>('a' + (number - 1) % 26));
    }
    return text;
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::size_t index_of(int level) {
    return static_cast<std::size_t>(
        std::clamp(level, 0, static_cast<int>(ListCounter::kLevels) - 1));
}

int first_number(const ListLevel& level) {
    return std::clamp(level.start, 0, kHighest);
}

std::string affix(const std::string& text) {
    return text.size() <= kMaxAffixBytes ? repair_utf8(text) : std::string();
}

}  // namespace

std::string list_number(int number, std::string_view format) {
    const std::string digits = std::to_string(number);
    if (format == "01") return digits.size() < 2 ? "0" + digits : digits;
    if (number < 1 || number > kHighestSpelt) return digits;
    if (format == "a") return letters(number);
    if (format == "A") return upper(letters(number));
    if (format == "i") return roman(number);
    if (format == "I") return upper(roman(number));
    return digits;
}

std::string ListCounter::next_marker(int level) {
    const std::size_t at = index_of(level);
    const ListLevel& own = levels[at];
    last_[at] = last_[at] ? *last_[at] + 1 : first_number(own);
    std::fill(last_.begin() + static_cast<std::ptrdiff_t>(at) + 1, last_.end(), std::nullopt);
    if (own.format.empty()) return kBullet;
    std::string numbers;
    const auto shown = static_cast<std::size_t>(std::max(own.shown_levels, 1));
    for (std::size_t i = at + 1 - std::min(shown, at + 1); i <= at; ++i) {
        if (levels[i].format.empty()) continue;
        if (!numbers.empty()) numbers += '.';
        numbers += list_number(last_[i].value_or(first_number(levels[i])), levels[i].format);
    }
    return affix(own.before) + numbers + affix(own.after);
}

void ListCounter::restart(int level, int number) {
    last_[index_of(level)] = std::clamp(number, 0, kHighest) - 1;
}

}  // namespace docent
