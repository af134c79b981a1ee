#pragma once

#include <string_view>

namespace docent {

/// The writing systems that the rules for words tell apart.
enum class Script {
    latin,
    cyrillic,
    greek,
    arabic,
    devanagari,
    han,
    kana,
    thai,
    tamil,
    armenian,
    hebrew,
    hangul,
    other
};

/// Gives the script of the first letter of `text` (valid UTF-8); latin when it has no letter.
Script script_of(std::string_view text);

/// Gives the script of most letters of `text`; kana when there are any, since Japanese mixes them
/// with Han; latin when there are no letters.
Script main_script(std::string_view text);

}  // namespace docent
