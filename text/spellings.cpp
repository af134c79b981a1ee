// A table of letters by script, and marks that go by Unicode's category. Sources: for Arabic the
// normalisation that precedes light stemming in the literature (Larkey, Ballesteros and Connell
// 2002); for the others, what the orthographies leave to the writer.

#include "text/spellings.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "text/folded_text.h"

namespace docent {
namespace {

struct Replacement {
    char16_t letter;
    char16_t usual;  // 0: it goes
};

constexpr std::array kReplacements = {
    // Arabic: tatweel, forms of alef, yeh, teh marbuta; Persian kaf and yeh
    Replacement{0x640, 0}, Replacement{0x622, 0x627}, Replacement{0x623, 0x627},
    Replacement{0x625, 0x627}, Replacement{0x671, 0x627}, Replacement{0x649, 0x64A},
    Replacement{0x6CC, 0x64A}, Replacement{0x6A9, 0x643},
    // Russian yo
    Replacement{0x451, 0x435},
    // Romanian s and t with comma, which Snowball knows with cedilla
    Replacement{0x219, 0x15F}, Replacement{0x21B, 0x163},
    // Devanagari: candrabindu is anusvara, nukta goes
    Replacement{0x901, 0x902}, Replacement{0x93C, 0},
    // the dot that the folded Turkish capital I with dot keeps
    Replacement{0x307, 0}};

char16_t usual_letter(char16_t letter) {
    const auto found =
        std::find_if(kReplacements.begin(), kReplacements.end(),
                     [&](const Replacement& known) { return known.letter == letter; });
    return found == kReplacements.end() ? letter : found->usual;
}

// Marks of scripts whose marks are vowels or stress that writers mostly leave out.
bool drops_marks(Script script) {
    return script == Script::arabic || script == Script::hebrew || script == Script::greek;
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
    return U_FAILURE(status) ? text : result;
}

}  // namespace

// French, Italian and Catalan elide before a word, Turkish parts endings from names.
std::string without_clitics(const std::string& word, std::string_view language) {
    const std::size_t apostrophe = word.find('\'');
    if (apostrophe == std::string::npos || apostrophe == 0) return word;
    constexpr std::size_t kMaxElidedBytes = 7;  // "lorsqu", "quell"
    if (language == "tr") return word.substr(0, apostrophe);
    const bool elides = language == "fr" || language == "it" || language == "ca";
    const bool is_elided = apostrophe <= kMaxElidedBytes && apostrophe + 1 < word.size();
    return elides && is_elided ? word.substr(apostrophe + 1) : word;
}

std::string without_accents(const std::string& word) {
    return script_of(word) == Script::greek ? usual_spelling(word, Script::greek, "el")
                                            : without_latin_accents(word);
}

std::string usual_spelling(const std::string& word, Script script, std::string_view language) {
    const std::string bare = without_clitics(word, language);
    const bool is_ascii =
        std::all_of(bare.begin(), bare.end(), [](char c) { return (c & '\x80') == 0; });
    if (is_ascii) return bare;
    icu::UnicodeString letters =
        icu::UnicodeString::fromUTF8({bare.data(), static_cast<std::int32_t>(bare.size())});
    if (drops_marks(script)) letters = decomposed(letters);
    icu::UnicodeString usual;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const UChar32 c = letters.char32At(i);
        const std::int32_t digit = u_charDigitValue(c);
        if (drops_marks(script) && u_charType(c) == U_NON_SPACING_MARK) continue;
        if (digit >= 0) {
            usual.append(static_cast<UChar32>('0' + digit));
        } else if (U_IS_SUPPLEMENTARY(c)) {
            usual.append(c);
        } else if (const char16_t letter = usual_letter(static_cast<char16_t>(c))) {
            usual.append(letter);
        }
    }
    // A long vowel mark ends many loan words in Japanese, or does not.
    constexpr char16_t kLongVowel = 0x30FC;
    if (usual.length() > 3 && usual.endsWith(kLongVowel)) usual.truncate(usual.length() - 1);
    std::string result;
    return usual.toUTF8String(result);
}

std::string unmarked_latin(const std::string& stem) {
    std::string result = without_latin_accents(stem);
    constexpr std::string_view kDotless = "ı";
    for (std::size_t at = 0; (at = result.find(kDotless, at)) != std::string::npos;) {
        result.replace(at, kDotless.size(), "i");
    }
    return result;
}

}  // namespace docent
