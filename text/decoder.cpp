// From bytes to UTF-8. Most files are UTF-8 already: one pass counts the sequences that are well
// formed and those that are not, and decides by which there are more, since other text is hardly
// ever valid UTF-8, however short it is. What is left over is what its declaration
// says, else is given to ICU's detector, which guesses from letter statistics and is asked for at
// least half certainty; windows-1252 is the fallback because every byte has a
// meaning there, so that nothing is lost. Every path ends in `cleaned`, which unifies line ends
// (those of Unicode too) and drops control characters.

#include "text/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/error.h"
#include "text/code_points.h"

namespace docent {
namespace {

constexpr std::int32_t kMinDetectorConfidence = 50;
constexpr std::size_t kDetectorBytes = std::size_t{64} * 1024;
constexpr std::size_t kMinZeroShare = 20;  // one byte in so many, of UTF-16

// What speaks for and against UTF-8.
struct Utf8Census {
    std::size_t typical = 0;  // well-formed sequences that windows-1252 reads as "Ã©" or "â€™"
    std::size_t others = 0;  // and those that it reads as "É”", which may be what is meant
    std::size_t malformed = 0;
};

Utf8Census count_utf8(std::string_view bytes) {
    Utf8Census census;
    const auto length = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t i = 0; i < length;) {
        const UChar32 character = next_code_point(bytes, i);
        if (character >= 0x80 && character < 0x800) {
            ++(character < 0x100 ? census.typical : census.others);
        } else if (character >= 0x800) {
            ++census.typical;
        } else if (character < 0) {
            ++census.malformed;
        }
    }
    return census;
}

// Text in other character sets comes to at most a third of the weight that this asks for: measured
// on paragraphs in sixteen languages and the usual character sets of each.
bool is_broken_utf8(const Utf8Census& census) {
    constexpr std::size_t kTypicalWeight = 3;
    constexpr std::size_t kMalformedWeight = 2;
    return kTypicalWeight * census.typical + census.others > kMalformedWeight * census.malformed;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// Gives nothing when ICU has no converter of that name.
Converter converter_for(const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(charset, &status), &ucnv_close};
}

std::string from_charset(std::string_view bytes, const char* charset) {
    const Converter converter = converter_for(charset);
    if (!converter) {
        throw Error(ErrorKind::internal, std::string("ICU has no converter for ") + charset);
    }
    UErrorCode status = U_ZERO_ERROR;
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
    const bool is_sure = U_SUCCESS(status) && confidence >= kMinDetectorConfidence;
    const bool is_latin = name == "UTF-8" || name == "ISO-8859-1";
    // The detector knows character sets for which there is no converter, such as IBM420_ltr.
    return is_sure && !is_latin && converter_for(name.c_str()) ? name : "windows-1252";
}

// The character set that a page means by a name: the superset that browsers read it as.
// Source: the labels of the WHATWG Encoding standard, as far as ICU reads them otherwise.
std::string charset_from_label(std::string_view label) {
    struct Superset {
        std::string_view label;
        std::string_view charset;
    };
    static constexpr std::array<Superset, 18> kSupersets = {{{"ascii", "windows-1252"},
                                                             {"us-ascii", "windows-1252"},
                                                             {"latin1", "windows-1252"},
                                                             {"l1", "windows-1252"},
                                                             {"iso-8859-1", "windows-1252"},
                                                             {"iso8859-1", "windows-1252"},
                                                             {"iso_8859-1", "windows-1252"},
                                                             {"iso-8859-9", "windows-1254"},
                                                             {"iso-8859-11", "windows-874"},
                                                             {"tis-620", "windows-874"},
                                                             {"gb2312", "gb18030"},
                                                             {"gbk", "gb18030"},
                                                             {"x-gbk", "gb18030"},
                                                             {"shift_jis", "windows-31j"},
                                                             {"shift-jis", "windows-31j"},
                                                             {"x-sjis", "windows-31j"},
                                                             {"euc-kr", "windows-949"},
                                                             {"ks_c_5601-1987", "windows-949"}}};
    std::string name;
    for (const char c : label) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const auto* found = std::find_if(kSupersets.begin(), kSupersets.end(),
                                     [&](const Superset& set) { return set.label == name; });
    return found == kSupersets.end() ? name : std::string(found->charset);
}

// The declared character set if it can be what bytes are in that are neither UTF-8 nor UTF-16.
std::optional<std::string> usable_charset(std::string_view declared) {
    constexpr std::size_t kMaxNameBytes = 40;
    if (declared.empty() || declared.size() > kMaxNameBytes) return std::nullopt;
    std::string charset = charset_from_label(declared);
    const bool is_unicode = charset.starts_with("utf") || charset.starts_with("ucs");
    if (is_unicode || !converter_for(charset.c_str())) return std::nullopt;
    return charset;
}

// Length of the line end that `text` begins with, or 0: also U+0085, U+2028 and U+2029.
std::size_t line_end_length(std::string_view text) {
    for (const std::string_view end :
         {"\r\n", "\r", "\n", "\f", "\v", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
        if (text.starts_with(end)) return end.size();
    }
    return 0;
}

// Drops control characters and turns every line end into "\n".
std::string cleaned(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_control = (byte < 0x20 && byte != '\t') || byte == 0x7F;
        const bool is_plain = !is_control && byte != 0xC2 && byte != 0xE2;
        if (const std::size_t end = is_plain ? 0 : line_end_length(text.substr(i))) {
            result += '\n';
            i += end;
        } else if (byte == 0xC2 && i + 1 < text.size() &&
                   static_cast<unsigned char>(text[i + 1]) < 0xA0) {
            i += 2;  // U+0080 to U+009F
        } else {
            if (!is_control) result += text[i];
            ++i;
        }
    }
    return result;
}

bool has_prefix(std::string_view bytes, std::string_view prefix) {
    return bytes.substr(0, prefix.size()) == prefix;
}

// The upper bytes of UTF-16 text are zero for the spaces and line ends of any script that docent
// knows, and for Latin letters; the bytes of other files that hold zeros are ASCII more often.
bool has_upper_bytes_at(std::string_view bytes, std::size_t first) {
    std::size_t zeros = 0;
    std::size_t ascii = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 2 == first) {
            zeros += bytes[i] == '\0' ? 1U : 0U;
            ascii += bytes[i] >= ' ' && bytes[i] <= '~' ? 1U : 0U;
        } else if (bytes[i] == '\0') {
            return false;
        }
    }
    return bytes.size() > 1 && zeros > ascii && zeros >= bytes.size() / kMinZeroShare;
}

const char* utf16_charset(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, kDetectorBytes);
    if (has_upper_bytes_at(sample, 1)) return "UTF-16LE";
    if (has_upper_bytes_at(sample, 0)) return "UTF-16BE";
    return nullptr;
}

}  // namespace

std::string_view first_bytes(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) return text;
    while (max_bytes > 0 && (static_cast<unsigned char>(text[max_bytes]) & 0xC0U) == 0x80U) {
        --max_bytes;
    }
    return text.substr(0, max_bytes);
}

std::string repair_utf8(std::string_view text) {
    if (count_utf8(text).malformed == 0) return std::string(text);
    std::string result;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
        .toUTF8String(result);
    return result;
}

std::string utf8_from_bytes(std::string_view bytes, std::string_view declared_charset) {
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
    if (is_broken_utf8(census)) return cleaned(repair_utf8(bytes));
    const auto declared = usable_charset(declared_charset);
    const std::string charset = declared ? *declared : detected_charset(bytes);
    return cleaned(repair_utf8(from_charset(bytes, charset.c_str())));
}

}  // namespace docent
