#pragma once

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace docent {

/// Random texts for property tests: mixtures of alphabets and of the characters that the rules of
/// text analysis look at. Seeded, so a failure comes back.
using Random = std::mt19937;

inline std::size_t below(Random& random, std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

inline std::string utf8(char32_t c) {
    std::string bytes;
    const auto add = [&](char32_t byte) { bytes += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | c >> 6U), add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | c >> 12U), add(0x80 | (c >> 6U & 0x3F)), add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | c >> 18U), add(0x80 | (c >> 12U & 0x3F));
        add(0x80 | (c >> 6U & 0x3F)), add(0x80 | (c & 0x3F));
    }
    return bytes;
}

struct Alphabet {
    const char* name;
    char32_t first;
    char32_t last;
};

inline constexpr Alphabet kAlphabets[] = {{"controls", 0, 0x1F},
                                          {"ASCII", 0x20, 0x7E},
                                          {"Latin-1", 0x80, 0xFF},
                                          {"accents", 0x100, 0x17F},
                                          {"marks", 0x300, 0x36F},
                                          {"Greek", 0x370, 0x3FF},
                                          {"Cyrillic", 0x400, 0x4FF},
                                          {"Hebrew", 0x590, 0x5FF},
                                          {"Arabic", 0x600, 0x6FF},
                                          {"Devanagari", 0x900, 0x97F},
                                          {"Thai", 0xE00, 0xE7F},
                                          {"Tibetan", 0xF00, 0xFFF},
                                          {"Myanmar", 0x1000, 0x109F},
                                          {"jamo", 0x1100, 0x11FF},
                                          {"Khmer", 0x1780, 0x17FF},
                                          {"Punctuation", 0x2000, 0x206F},
                                          {"superscripts", 0x2070, 0x209F},
                                          {"fractions", 0x2150, 0x215F},
                                          {"kana", 0x3040, 0x30FF},
                                          {"squared", 0x3300, 0x33FF},
                                          {"ideographs", 0x4E00, 0x9FFF},
                                          {"Hangul", 0xAC00, 0xD7A3},
                                          {"private", 0xE000, 0xE0FF},
                                          {"Arabic forms", 0xFDF0, 0xFDFF},
                                          {"full width", 0xFF00, 0xFFEF},
                                          {"mathematics", 0x1D400, 0x1D7FF},
                                          {"emoji", 0x1F300, 0x1FAFF},
                                          {"tags", 0xE0000, 0xE007F}};

// What the rules of the tokenizer and the sentence splitter look at.
inline constexpr std::string_view kMorsels[] = {
    " ",      "\n",    "\n\n", ".",    ". ",   "...",   "…",       "? ",   "! ",     "-",
    "–",      "%",     " %",   "/",    "'",    "'s",    "’s",      "&",    "+",      "++",
    "#",      "_",     "@",    ",",    "[1]",  "¹",     "₂",       "½",    "™",      "B",
    "12",     "1,000", "3.5",  "mcg",  "µg",   "mL",    "day",     "per ", "cent",   "Dr.",
    "e.g.",   "U.S.",  "J. ",  "• ",   "\n- ", "1. ",   "\n(2) ",  "(",    ")",      "\"",
    "“",      "”",     "the ", "The ", "What", "covid", "vitamin", "A",    "\u00AD", "\u0301",
    "\u200D", "ﬁ",     "㍿",   "İ",    "ß",    "C",     " c",      "x",    "X",      "\t"};

inline std::string random_character(Random& random) {
    const Alphabet& alphabet = kAlphabets[below(random, std::size(kAlphabets))];
    return utf8(alphabet.first +
                static_cast<char32_t>(below(random, alphabet.last - alphabet.first + 1)));
}

// Valid UTF-8 that is mostly morsels with runs of one alphabet between them.
inline std::string random_text(Random& random) {
    std::string text;
    for (std::size_t pieces = below(random, 30); pieces > 0; --pieces) {
        if (below(random, 3) > 0) {
            text += kMorsels[below(random, std::size(kMorsels))];
        } else {
            for (std::size_t i = below(random, 4); i > 0; --i) text += random_character(random);
        }
    }
    return text;
}

}  // namespace docent
