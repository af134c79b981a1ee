// ICU folds UTF-8 directly and records each edit, which gives the way back to the original bytes.
// Pure ASCII needs neither. Two compatibility foldings would do harm and are blanked out first,
// byte for byte so that positions stay: the trade mark sign (it would glue "tm" to the word), and
// superscript digits after a word, which are footnote marks ("pain²").

#include "text/folded_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "model/error.h"
#include "text/code_points.h"

namespace docent {
namespace {

constexpr int kMinFootnotedLetters = 3;

bool is_superscript_digit(UChar32 c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

bool is_dropped_mark(UChar32 c) {
    return c == 0x2122 || c == 0x2120;
}  // trade and service mark

std::string without_misleading_marks(std::string_view text) {
    std::string result(text);
    const auto length = static_cast<std::int32_t>(text.size());
    int letters_before = 0;
    for (std::int32_t i = 0; i < length;) {
        const std::int32_t begin = i;
        const UChar32 c = next_code_point(text, i);
        const bool is_footnote = is_superscript_digit(c) && letters_before >= kMinFootnotedLetters;
        if (is_dropped_mark(c) || is_footnote) {
            std::fill(result.begin() + begin, result.begin() + i, ' ');
        } else {
            letters_before = u_isalpha(c) ? letters_before + 1 : 0;
        }
    }
    return result;
}

const icu::Normalizer2& nfkc_casefold() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no NFKC_Casefold data");
    return *normalizer;
}

}  // namespace

FoldedText::FoldedText(std::string_view text) {
    const bool is_ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return (c & '\x80') == 0; });
    if (is_ascii) {
        folded_.resize(text.size());
        std::transform(text.begin(), text.end(), folded_.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return;
    }
    is_identity_ = false;
    const std::string prepared = without_misleading_marks(text);
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&folded_, static_cast<std::int32_t>(text.size()));
    nfkc_casefold().normalizeUTF8(0, {prepared.data(), static_cast<std::int32_t>(prepared.size())},
                                  sink, &edits_, status);
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU cannot fold a text");
    is_ascii_ =
        std::all_of(folded_.begin(), folded_.end(), [](char c) { return (c & '\x80') == 0; });
    edit_ = edits_.getFineIterator();
}

ByteSpan FoldedText::source_of(ByteSpan folded) const {
    if (is_identity_) return folded;
    UErrorCode status = U_ZERO_ERROR;
    ByteSpan source;
    source.begin = static_cast<std::size_t>(
        edit_.sourceIndexFromDestinationIndex(static_cast<std::int32_t>(folded.begin), status));
    const auto last = static_cast<std::int32_t>(folded.end - 1);
    edit_.findDestinationIndex(last, status);
    source.end = static_cast<std::size_t>(
        edit_.hasChange() ? edit_.sourceIndex() + edit_.oldLength()
                          : edit_.sourceIndex() + (last - edit_.destinationIndex()) + 1);
    return source;
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
