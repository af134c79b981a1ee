// ICU folds UTF-8 directly and records each edit, which gives the way back to the original bytes.
// ASCII stretches of the text need neither. Some compatibility foldings would do harm, so their
// characters are overwritten first, byte for byte so that positions stay: the trade mark sign (it
// would glue "tm" to the word), superscript digits that are footnote marks ("pain²") or exponents
// ("10⁶"), and fractions behind a number ("1½" would become "11⁄2"). The same pass ends runs of
// combining marks that no script needs, since sorting them takes quadratic time.

#include "text/folded_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cstddef>
#include <optional>

#include "model/error.h"
#include "text/ascii_stretches.h"
#include "text/code_points.h"

namespace docent {
namespace {

constexpr int kMinFootnotedLetters = 3;
constexpr int kMaxCombiningMarks = 30;  // as in the Stream-Safe Text Format of UAX #15

bool is_superscript(UChar32 c) {
    const bool is_digit = c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070;
    return is_digit || (c >= 0x2074 && c <= 0x207B);  // with signs
}

bool is_fraction(UChar32 c) {
    return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

bool is_trade_mark(UChar32 c) {
    return c == 0x2122 || c == 0x2120;
}

// Tells, character by character, what must not be folded.
class MarkFilter {
  public:
    // Gives what the character is to be overwritten with, padded with spaces; nothing to keep it.
    std::optional<std::string_view> replacement(UChar32 c) {
        const bool is_behind_digit = u_isdigit(previous_);
        previous_ = c;
        if (is_trade_mark(c)) return "";
        if (is_superscript(c) && (letters_ >= kMinFootnotedLetters || is_after_number_)) return "";
        if (is_fraction(c) && is_after_number_) return c == 0xBD && is_behind_digit ? ".5" : "";
        marks_ = u_getCombiningClass(c) > 0 ? marks_ + 1 : 0;
        if (marks_ > kMaxCombiningMarks) return "";
        letters_ = u_isalpha(c) ? letters_ + 1 : 0;
        is_after_number_ = u_isdigit(c);
        return std::nullopt;
    }

  private:
    UChar32 previous_ = ' ';
    int letters_ = 0;  // right before, overwritten marks not counted
    int marks_ = 0;
    bool is_after_number_ = false;
};

std::string without_misleading_marks(std::string_view text) {
    std::string result(text);
    const auto length = static_cast<std::int32_t>(text.size());
    MarkFilter filter;
    for (std::int32_t i = 0; i < length;) {
        const std::int32_t begin = i;
        const auto replacement = filter.replacement(next_code_point(text, i));
        if (!replacement) continue;
        std::fill(result.begin() + begin, result.begin() + i, ' ');
        std::copy(replacement->begin(), replacement->end(), result.begin() + begin);
    }
    return result;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

const icu::Normalizer2& nfkc_casefold() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no NFKC_Casefold data");
    return *normalizer;
}

}  // namespace

FoldedText::FoldedText(std::string_view text) {
    folded_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t ascii_end = ascii_stretch_end(text, at);
        append_ascii(text.substr(at, ascii_end - at));
        at = other_stretch_end(text, ascii_end);
        append_folded(text.substr(ascii_end, at - ascii_end));
    }
    edit_ = edits_.getFineIterator();
}

void FoldedText::append_ascii(std::string_view stretch) {
    const auto begin = static_cast<std::ptrdiff_t>(folded_.size());
    folded_.resize(folded_.size() + stretch.size());
    std::transform(stretch.begin(), stretch.end(), folded_.begin() + begin, lower);
    edits_.addUnchanged(static_cast<std::int32_t>(stretch.size()));
}

void FoldedText::append_folded(std::string_view stretch) {
    if (stretch.empty()) return;
    is_identity_ = false;
    const std::string prepared = without_misleading_marks(stretch);
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&folded_);
    nfkc_casefold().normalizeUTF8(U_EDITS_NO_RESET,
                                  {prepared.data(), static_cast<std::int32_t>(prepared.size())},
                                  sink, &edits_, status);
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU cannot fold a text");
}

ByteSpan FoldedText::source_of(ByteSpan folded) const {
    if (is_identity_) return folded;
    UErrorCode status = U_ZERO_ERROR;
    // Of a character that became several, each part came from the whole.
    const auto first = static_cast<std::int32_t>(folded.begin);
    edit_.findDestinationIndex(first, status);
    const std::int32_t begin =
        edit_.sourceIndex() + (edit_.hasChange() ? 0 : first - edit_.destinationIndex());
    const auto last = static_cast<std::int32_t>(folded.end - 1);
    edit_.findDestinationIndex(last, status);
    const std::int32_t end =
        edit_.sourceIndex() +
        (edit_.hasChange() ? edit_.oldLength() : last - edit_.destinationIndex() + 1);
    return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

std::string without_latin_accents(const std::string& word) {
    if (std::all_of(word.begin(), word.end(), [](char c) { return (c & '\x80') == 0; })) {
        return word;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    const icu::UnicodeString decomposed =
        nfd->normalize(icu::UnicodeString::fromUTF8(word), status);
    if (U_FAILURE(status)) return word;
    icu::UnicodeString kept;
    bool is_after_latin = false;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
        if (!is_mark) is_after_latin = uscript_getScript(c, &status) == USCRIPT_LATIN;
        if (!is_mark || !is_after_latin) kept.append(c);
    }
    icu::UnicodeString composed = icu::Normalizer2::getNFCInstance(status)->normalize(kept, status);
    std::string result;
    (U_FAILURE(status) ? kept : composed).toUTF8String(result);
    return result;
}

}  // namespace docent
