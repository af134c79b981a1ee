#pragma once

#include <string_view>

namespace docent {

/// The words of a language that say little by themselves. Each list has the words in lower case,
/// one blank between two. Source: the closed word classes that any grammar of the language gives.
struct StopWords {
    std::string_view function =
        {};  ///< hold the sentence together: articles, prepositions, pronouns
    std::string_view question = {};  ///< ask, or stand around what is asked: "welche", "bedeutet"
    std::string_view person = {};    ///< ask for somebody: "wer"
    std::string_view time = {};      ///< "wann"
    std::string_view place = {};     ///< "wo"
    std::string_view quantity = {};  ///< "wieviel"
};

/// Is `word` one of the words of a list?
bool holds_word(std::string_view list, std::string_view word);

extern const StopWords kArabicWords;
extern const StopWords kCatalanWords;
extern const StopWords kChineseWords;
extern const StopWords kDanishWords;
extern const StopWords kDutchWords;
extern const StopWords kEnglishWords;
extern const StopWords kFinnishWords;
extern const StopWords kFrenchWords;
extern const StopWords kGermanWords;
extern const StopWords kGreekWords;
extern const StopWords kHindiWords;
extern const StopWords kHungarianWords;
extern const StopWords kIndonesianWords;
extern const StopWords kItalianWords;
extern const StopWords kJapaneseWords;
extern const StopWords kNorwegianWords;
extern const StopWords kPortugueseWords;
extern const StopWords kRomanianWords;
extern const StopWords kRussianWords;
extern const StopWords kSpanishWords;
extern const StopWords kSwedishWords;
extern const StopWords kThaiWords;
extern const StopWords kTurkishWords;
extern const StopWords kVietnameseWords;

}  // namespace docent
