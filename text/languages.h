#pragma once

#include <span>
#include <string_view>

#include "text/script.h"
#include "text/stop_words/stop_words.h"

namespace docent {

/// A language that docent has rules for.
struct Language {
    std::string_view code;               ///< ISO 639-1
    Script script;                       ///< that it is written in
    const StopWords* words = nullptr;    ///< none: how rare a word is has to do
    std::string_view lone_letters = {};  ///< words of one ASCII letter, which begin no code
};

/// All languages with rules.
std::span<const Language> languages();

/// Gives the language with this code, or nothing when there are no rules for it.
const Language* find_language(std::string_view code);

/// Gives the code of the language whose rules words of this script follow in texts of languages
/// that are written in another one: "ru" for Cyrillic words in an English text. Empty for scripts
/// without rules.
std::string_view usual_language(Script script);

}  // namespace docent
