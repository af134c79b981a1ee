// From bytes to UTF-8. Most files are UTF-8 already: one pass counts malformed sequences and
// decides. Only what is left over is given to ICU's detector, which guesses from letter statistics
// and is asked for at least half certainty; windows-1252 is the fallback because every byte has a
// meaning there, so that nothing is lost. Every path ends in `cleaned`, which unifies line ends
// and drops control characters.

#include "text/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "model/error.h"
#include "text/code_points.h"

namespace docent {
namespace {

constexpr double kMaxMalformedShare = 0.01;
constexpr std::int32_t kMinDetectorConfidence = 50;
constexpr std::size_t kDetectorBytes = 64 * 1024;

struct Utf8Census {
    std::size_t characters = 0;  // those outside ASCII
    std::size_t malformed = 0;
};

Utf8Census count_utf8(std::string_view bytes) {
    Utf8Census census;
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t i = 0; i < length;) {
        const UChar32 character = next_code_point(bytes, i);
        if (character >= 0x80) ++census.characters;
        if (character < 0) ++census.malformed;
    }
    return census;
}

std::string from_charset(std::string_view bytes, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::internal, std::string("ICU has no converter for ") + charset);
    }
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status);
    if (U_FAILURE(status)) throw Error(ErrorKind::unreadable, "the text cannot be decoded");
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::string detected_charset(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    const auto sample = bytes.substr(0, kDetectorBytes);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                   &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return "windows-1252";
    const std::int32_t confidence = ucsdet_getConfidence(match, &status);
    const std::string name = ucsdet_getName(match, &status);
    if (U_FAILURE(status) || confidence < kMinDetectorConfidence || name == "UTF-8" ||
        name == "ISO-8859-1") {
        return "windows-1252";
    }
    return name;
}

// Drops control characters and turns "\r\n" and "\r" into "\n".
std::string cleaned(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n') result += '\n';
        } else if (byte == '\f' || byte == '\v') {
            result += '\n';
        } else if (byte == 0xC2 && i + 1 < text.size() &&
                   static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            ++i;  // U+0080 to U+009F
        } else if ((byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n') {
            result += text[i];
        }
    }
    return result;
}

bool has_prefix(std::string_view bytes, std::string_view prefix) {
    return bytes.substr(0, prefix.size()) == prefix;
}

// In UTF-16 text of any script that docent knows, the many spaces and line ends put zero bytes at
// either even or odd places, never at both.
const char* utf16_charset(std::string_view bytes) {
    std::size_t zeros[2] = {0, 0};
    const std::size_t sample = std::min(bytes.size(), kDetectorBytes);
    for (std::size_t i = 0; i < sample; ++i) {
        if (bytes[i] == '\0') ++zeros[i % 2];
    }
    const std::size_t enough = sample / 20 + 1;
    if (zeros[1] >= enough && zeros[0] == 0) return "UTF-16LE";
    if (zeros[0] >= enough && zeros[1] == 0) return "UTF-16BE";
    return nullptr;
}

}  // namespace

std::string repair_utf8(std::string_view text) {
    if (count_utf8(text).malformed == 0) return std::string(text);
    std::string result;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
        .toUTF8String(result);
    return result;
}

std::string utf8_from_bytes(std::string_view bytes) {
    using std::string_view_literals::operator""sv;
    if (has_prefix(bytes, "\xEF\xBB\xBF")) return cleaned(repair_utf8(bytes.substr(3)));
    if (has_prefix(bytes, "\xFF\xFE\0\0"sv)) return cleaned(from_charset(bytes, "UTF-32"));
    if (has_prefix(bytes, "\xFF\xFE") || has_prefix(bytes, "\xFE\xFF")) {
        return cleaned(from_charset(bytes, "UTF-16"));
    }
    if (bytes.find('\0') != std::string_view::npos) {
        if (const char* charset = utf16_charset(bytes)) {
            return cleaned(from_charset(bytes, charset));
        }
        throw Error(ErrorKind::unreadable,
                    "it holds zero bytes and is no text file; save it as UTF-8 text");
    }
    const Utf8Census census = count_utf8(bytes);
    if (census.malformed == 0) return cleaned(bytes);
    const auto few = static_cast<double>(bytes.size()) * kMaxMalformedShare;
    if (census.characters > census.malformed && static_cast<double>(census.malformed) <= few) {
        return cleaned(repair_utf8(bytes));
    }
    return cleaned(repair_utf8(from_charset(bytes, detected_charset(bytes).c_str())));
}

}  // namespace docent
