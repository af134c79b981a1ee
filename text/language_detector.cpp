// CLD2 tells languages by groups of four letters, of ideographs, and by script. It could take the
// declared language as a hint, but believes it too much: two English sentences become German.

#include "text/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <array>
#include <cstdio>  // for the next header, which lacks it

#include "text/decoder.h"
#include "text/languages.h"

namespace docent {
namespace {

constexpr std::size_t kMaxReadBytes = 4000;
constexpr int kMinSpeakingBytes = 150;  // of letters, from which a text outweighs what it declares
constexpr int kMinSureBytes = 40;       // CLD2 errs once in a thousand English lines of 60

struct Detected {
    CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
    int letter_bytes = 0;
    bool is_sure = false;
};

Detected detect(std::string_view text) {
    const std::string_view read = first_bytes(text, kMaxReadBytes);
    const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    std::array<double, 3> scores{};
    Detected detected;
    CLD2::ExtDetectLanguageSummary(read.data(), static_cast<int>(read.size()), true, &hints, 0,
                                   languages.data(), percent.data(), scores.data(), nullptr,
                                   &detected.letter_bytes, &detected.is_sure);
    detected.language = languages.front();
    detected.is_sure &= detected.language != CLD2::UNKNOWN_LANGUAGE;
    return detected;
}

// CLD2 has old codes for some languages, and scripts and regions behind others.
std::string code_of(CLD2::Language language) {
    const std::string_view name = CLD2::LanguageCode(language);
    const std::string_view code = name.substr(0, name.find('-'));
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    if (code == "nb" || code == "nn") return "no";
    return std::string(code);
}

CLD2::Language language_named(std::string_view tag) {
    const std::string code(tag.substr(0, tag.find_first_of("-_")));
    if (code == "he") return CLD2::HEBREW;
    if (code == "jv") return CLD2::JAVANESE;
    if (code == "nb") return CLD2::NORWEGIAN;
    const bool may_be_code = code.size() == 2 || code.size() == 3;
    return may_be_code ? CLD2::GetLanguageFromName(code.c_str()) : CLD2::UNKNOWN_LANGUAGE;
}

}  // namespace

std::string known_language(std::string_view tag) {
    const CLD2::Language language = language_named(tag);
    return language == CLD2::UNKNOWN_LANGUAGE ? std::string() : code_of(language);
}

std::string language_of_article(std::string_view text, std::string_view declared) {
    const Detected detected = detect(text);
    const std::string code = code_of(detected.language);
    if (detected.is_sure && detected.letter_bytes >= kMinSpeakingBytes) return code;
    if (std::string known = known_language(declared); !known.empty()) return known;
    const bool is_sure = detected.is_sure && detected.letter_bytes >= kMinSureBytes;
    if (is_sure && find_language(code) != nullptr) return code;
    const std::string_view usual = usual_language(script_of(text));
    return std::string(usual.empty() ? kDefaultLanguage : usual);
}

}  // namespace docent
