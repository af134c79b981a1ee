#pragma once

#include <string>
#include <string_view>

#include "text/script.h"

namespace docent {

/// Gives the spelling of a folded word that stands for all of its spellings, ready for a stemmer:
/// digits are ASCII, vowel marks and stress marks that are written now and then are gone, letters
/// that are often written for each other are one, clitics before or behind an apostrophe are off.
std::string usual_spelling(const std::string& word, Script script, std::string_view language);

/// Gives a word without what an apostrophe parts from it in some languages: "l'economie", "nfl'de".
std::string without_clitics(const std::string& word, std::string_view language);

/// Gives a word without the accents of its Latin and Greek letters.
std::string without_accents(const std::string& word);

/// Gives a stem of Latin letters without their accents, and with "i" for the Turkish dotless one.
std::string unmarked_latin(const std::string& stem);

}  // namespace docent
