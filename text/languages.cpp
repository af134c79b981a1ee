// One table. Languages that share a script stand together, the usual one of the script first.

#include "text/languages.h"

#include <algorithm>
#include <array>

namespace docent {
namespace {

constexpr std::array<Language, 30> kLanguages = {
    {{"en", Script::latin, &kEnglishWords, "ai"},
     {"ca", Script::latin, &kCatalanWords, "aeiouydls"},
     {"da", Script::latin, &kDanishWords, "i"},
     {"de", Script::latin, &kGermanWords},
     {"es", Script::latin, &kSpanishWords, "aeouy"},
     {"eu", Script::latin},
     {"fi", Script::latin, &kFinnishWords},
     {"fr", Script::latin, &kFrenchWords, "aydl"},
     {"ga", Script::latin, nullptr, "a"},
     {"hu", Script::latin, &kHungarianWords, "as"},
     {"id", Script::latin, &kIndonesianWords},
     {"it", Script::latin, &kItalianWords, "aeio"},
     {"lt", Script::latin, nullptr, "io"},
     {"nl", Script::latin, &kDutchWords, "u"},
     {"no", Script::latin, &kNorwegianWords, "i"},
     {"pt", Script::latin, &kPortugueseWords, "aeo"},
     {"ro", Script::latin, &kRomanianWords, "aeos"},
     {"sv", Script::latin, &kSwedishWords, "i"},
     {"tr", Script::latin, &kTurkishWords, "o"},
     {"vi", Script::latin, &kVietnameseWords},
     {"ru", Script::cyrillic, &kRussianWords},
     {"el", Script::greek, &kGreekWords},
     {"ar", Script::arabic, &kArabicWords},
     {"hi", Script::devanagari, &kHindiWords},
     {"ne", Script::devanagari},
     {"zh", Script::han, &kChineseWords},
     {"ja", Script::kana, &kJapaneseWords},
     {"th", Script::thai, &kThaiWords},
     {"ta", Script::tamil},
     {"hy", Script::armenian}}};

}  // namespace

std::span<const Language> languages() {
    return kLanguages;
}

const Language* find_language(std::string_view code) {
    const auto found =
        std::find_if(kLanguages.begin(), kLanguages.end(),
                     [&](const Language& language) { return language.code == code; });
    return found == kLanguages.end() ? nullptr : &*found;
}

std::string_view usual_language(Script script) {
    const auto found =
        std::find_if(kLanguages.begin(), kLanguages.end(),
                     [&](const Language& language) { return language.script == script; });
    return found == kLanguages.end() ? std::string_view() : found->code;
}

}  // namespace docent
