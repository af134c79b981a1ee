// All characters are turned around; then numbers and words of other scripts, which run from left to
// right also there, are turned back. Marks above and below letters follow
// their letter in both orders.

#include "indexer/readers/pdf_right_to_left.h"

#include <algorithm>
#include <vector>

#include "indexer/characters.h"

namespace docent {
namespace {

bool is_right_to_left(char32_t character) {
    return (character >= 0x590 && character < 0x900) ||
           (character >= 0xFB1D && character < 0xFE00) ||
           (character >= 0xFE70 && character < 0xFF00);
}

// Points and vowels of Hebrew and Arabic.
bool is_mark(char32_t character) {
    return (character >= 0x591 && character < 0x5C8 && character != 0x5BE) ||
           (character >= 0x610 && character < 0x61B) || (character >= 0x64B && character < 0x660);
}

bool is_arabic_digit(char32_t character) {
    return (character >= 0x660 && character < 0x66A) || (character >= 0x6F0 && character < 0x6FA);
}

bool runs_to_right(char32_t character) {
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z') || is_arabic_digit(character) ||
           (character >= 0xC0 && character < 0x590);
}

// Between two characters that run to the right they run with them: "3.5", "e-mail", "New York".
bool is_joint(char32_t character) {
    return character == '.' || character == ',' || character == '-' || character == '/' ||
           character == ':' || character == '\'' || character == '@' || character == ' ';
}

using Characters = std::u32string;

void turn_runs_back(Characters& characters) {
    for (auto begin = characters.begin(); begin != characters.end(); ++begin) {
        if (!runs_to_right(*begin)) continue;
        auto end = begin + 1;
        for (auto at = end; at != characters.end(); ++at) {
            if (runs_to_right(*at)) {
                end = at + 1;
            } else if (!is_joint(*at)) {
                break;
            }
        }
        std::reverse(begin, end);
        begin = end - 1;
    }
}

}  // namespace

long right_to_left_balance(std::string_view text) {
    long balance = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        const bool is_letter = (character | 0x20) >= 'a' && (character | 0x20) <= 'z';
        if (is_right_to_left(character)) ++balance;
        if (is_letter || (character >= 0xC0 && character < 0x590)) --balance;
    }
    return balance;
}

std::string read_from_right(std::string_view text) {
    Characters characters;
    for (std::size_t at = 0; at < text.size();) {
        characters += next_character(text, at);
    }
    std::reverse(characters.begin(), characters.end());
    turn_runs_back(characters);
    for (std::size_t i = 0; i + 1 < characters.size(); ++i) {
        if (is_mark(characters[i]) && !is_mark(characters[i + 1])) {
            std::swap(characters[i], characters[i + 1]);
        }
    }
    std::string read;
    for (const char32_t character : characters) append_character(read, character);
    return read;
}

}  // namespace docent
