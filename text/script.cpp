// ICU knows the script of each character. ASCII, of which most words are, needs no table.

#include "text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "text/code_points.h"

namespace docent {
namespace {

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::other) + 1;

Script script_of_letter(UChar32 letter) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(letter, &status)) {
        case USCRIPT_LATIN:
            return Script::latin;
        case USCRIPT_CYRILLIC:
            return Script::cyrillic;
        case USCRIPT_GREEK:
            return Script::greek;
        case USCRIPT_ARABIC:
            return Script::arabic;
        case USCRIPT_DEVANAGARI:
            return Script::devanagari;
        case USCRIPT_HAN:
            return Script::han;
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
            return Script::kana;
        case USCRIPT_THAI:
            return Script::thai;
        case USCRIPT_TAMIL:
            return Script::tamil;
        case USCRIPT_ARMENIAN:
            return Script::armenian;
        case USCRIPT_HEBREW:
            return Script::hebrew;
        case USCRIPT_HANGUL:
            return Script::hangul;
        default:
            return Script::other;
    }
}

// Gives the script of the character at `i`, if it is a letter, and moves behind it.
std::optional<Script> next_script(std::string_view text, std::int32_t& i) {
    const char byte = text[static_cast<std::size_t>(i)];
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
        ++i;
        return Script::latin;
    }
    const UChar32 character = next_code_point(text, i);
    if (character < 0x80 || !u_isalpha(character)) return std::nullopt;
    return script_of_letter(character);
}

}  // namespace

Script script_of(std::string_view text) {
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(text.size());) {
        if (const auto script = next_script(text, i)) return *script;
    }
    return Script::latin;
}

Script main_script(std::string_view text) {
    std::array<std::size_t, kScripts> letters{};
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(text.size());) {
        if (const auto script = next_script(text, i)) ++letters[static_cast<std::size_t>(*script)];
    }
    if (letters[static_cast<std::size_t>(Script::kana)] > 0) return Script::kana;
    const auto most = std::max_element(letters.begin(), letters.end());
    return static_cast<Script>(most - letters.begin());  // latin is first
}

}  // namespace docent
