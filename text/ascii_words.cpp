// What is left of UAX #29 (https://unicode.org/reports/tr29/#Word_Boundary_Rules) in ASCII:
// letters, digits and "_" hold together (rules 5, 8 to 10, 13a, 13b), and one mark holds two
// letters (rules 6 and 7) or two digits (11 and 12) together that stand right next to it. CLDR
// makes "@" a letter and takes ":" from the marks between letters. A property test compares this
// with ICU, so that a new version of ICU cannot change its mind unnoticed.

#include "text/ascii_words.h"

#include <array>
#include <cstdint>

namespace docent {
namespace {

// Kinds of characters, a bit each.
constexpr std::uint8_t kLetter = 1;
constexpr std::uint8_t kDigit = 2;
constexpr std::uint8_t kExtender = 4;     // "_"
constexpr std::uint8_t kLetterMark = 8;   // holds letters together
constexpr std::uint8_t kNumberMark = 16;  // holds digits together
constexpr std::uint8_t kInWord = kLetter | kDigit | kExtender;

constexpr std::array<std::uint8_t, 256> kinds() {
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) kinds[c] = kLetter;
    for (unsigned char c = 'A'; c <= 'Z'; ++c) kinds[c] = kLetter;
    for (unsigned char c = '0'; c <= '9'; ++c) kinds[c] = kDigit;
    kinds['@'] = kLetter;
    kinds['_'] = kExtender;
    kinds['.'] = kinds['\''] = kLetterMark | kNumberMark;
    kinds[','] = kinds[';'] = kNumberMark;
    return kinds;
}

constexpr std::array<std::uint8_t, 256> kKinds = kinds();

std::uint8_t kind_of(char c) {
    return kKinds[static_cast<unsigned char>(c)];
}

bool is_held_together(char before, char mark, char after) {
    const auto sides = kind_of(before) & kind_of(after);
    return ((sides & kLetter) != 0 && (kind_of(mark) & kLetterMark) != 0) ||
           ((sides & kDigit) != 0 && (kind_of(mark) & kNumberMark) != 0);
}

}  // namespace

void append_ascii_words(std::string_view text, ByteSpan stretch, std::vector<ByteSpan>& words) {
    const auto is_in_word = [&](std::size_t at) { return (kind_of(text[at]) & kInWord) != 0; };
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        if (!is_in_word(at)) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        do {
            ++at;
            while (at < stretch.end && is_in_word(at)) ++at;
        } while (at + 1 < stretch.end && is_held_together(text[at - 1], text[at], text[at + 1]));
        words.push_back({begin, at});
    }
}

}  // namespace docent
