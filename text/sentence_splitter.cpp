// ICU proposes sentence boundaries (UAX #29). Its own list of exceptions joins after ordinary words
// that happen to be abbreviations ("In.", "No.") and misses common ones ("e.g.", "Dr."), so the
// plain boundaries are taken, and those that abbreviations.h knows are taken back. What ICU does
// not see as we do is changed in the copy that it is given, byte for byte so that positions stay:
// citation marks behind a full stop, numbers that begin a sentence, line breaks.
//
// A line break is a boundary where an empty line or a list marker follows it; all other line breaks
// are the wrapping of one paragraph.

#include "text/sentence_splitter.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "model/error.h"
#include "text/abbreviations.h"
#include "text/glued_sentences.h"
#include "text/sentence_ends.h"

namespace docent {
namespace {

constexpr std::size_t kMaxCitationBytes = 40;
constexpr std::size_t kMinCitedLetters = 3;  // before a citation without brackets: "deficiency.1"
constexpr std::size_t kMaxMarkerDigits = 3;
using Digits = std::array<std::string_view, 10>;
constexpr Digits kDigits = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
constexpr Digits kSuperscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::array<std::string_view, 6> kClosingMarks = {")", "]", "\"", "'", "”", "’"};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Gives the length of the first of `marks` that `text` begins with, or 0.
template <std::size_t kSize>
std::size_t mark_length(std::string_view text, const std::array<std::string_view, kSize>& marks) {
    for (const std::string_view mark : marks) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) ++at;
    return at;
}

// Length of the numbers that `text` begins with, and of the commas and dashes between them.
std::size_t numbers_length(std::string_view text, const Digits& digits) {
    constexpr std::array<std::string_view, 4> kBetween = {",", "-", "–", " "};
    std::size_t end = 0;
    for (std::size_t at = 0; at < kMaxCitationBytes;) {
        const std::string_view rest = text.substr(at);
        const std::size_t digit = mark_length(rest, digits);
        const std::size_t length = digit > 0 || at == 0 ? digit : mark_length(rest, kBetween);
        if (length == 0) break;
        at += length;
        if (digit > 0) end = at;
    }
    return end;
}

// True when the number at byte `at` of `text` is glued to the full stop at `stop`, at most quotes
// between them, and a new sentence follows: "a deficiency.1,2 The study".
bool is_glued_citation(std::string_view text, std::size_t stop, std::size_t at,
                       std::size_t length) {
    const std::size_t next = skip_spaces(text, at + length);
    if (stop < kMinCitedLetters || next == at + length || next == text.size()) return false;
    const std::string_view cited = text.substr(stop - kMinCitedLetters, kMinCitedLetters);
    return text[stop] == '.' && is_capital(text[next]) &&
           std::all_of(cited.begin(), cited.end(), is_small) &&
           !is_abbreviation_stop(text.substr(0, stop + 1), text.substr(at));
}

// Length of the note in square brackets that `text` begins with: "[1, 2]", "[citation needed]".
std::size_t note_length(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    const std::size_t end = text.substr(0, kMaxCitationBytes).find_first_of("[]\n", 1);
    return end != std::string_view::npos && end > 1 && text[end] == ']' ? end + 1 : 0;
}

// Length of the citation marks "[1,2]", "(3)", "¹,²" or "1,2" at byte `at` of `text`, right behind
// the full stop at `stop` and the quotes that close there; 0 for none.
std::size_t citation_length(std::string_view text, std::size_t stop, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t note = note_length(rest)) return note;
    if (rest.starts_with('(')) {
        const std::size_t inside = numbers_length(rest.substr(1), kDigits);
        return inside > 0 && rest.substr(1 + inside).starts_with(')') ? inside + 2 : 0;
    }
    if (const std::size_t superscripts = numbers_length(rest, kSuperscripts)) return superscripts;
    const std::size_t glued = numbers_length(rest, kDigits);
    return glued > 0 && is_glued_citation(text, stop, at, glued) ? glued : 0;
}

// Gives the copy of a paragraph that ICU is to look at.
std::string prepared_for_icu(std::string_view paragraph) {
    constexpr std::string_view kEllipsis = "…";
    constexpr std::string_view kKnownMark = "؟";  // to ICU, and as long as the Greek one
    std::string copy(paragraph);
    std::replace(copy.begin(), copy.end(), '\n', ' ');
    for (std::size_t i = 0; i < copy.size(); ++i) {
        const bool may_be_ellipsis = copy[i] == kEllipsis.front();
        if (may_be_ellipsis && paragraph.substr(i, kEllipsis.size()) == kEllipsis) {
            copy.replace(i, kEllipsis.size(), "...");
        }
        if (copy[i] == ';' && is_greek_question(paragraph, i)) copy[i] = '?';
        if (paragraph.substr(i, kGreekQuestionMark.size()) == kGreekQuestionMark) {
            copy.replace(i, kKnownMark.size(), kKnownMark);
        }
        if (copy[i] != '.' && copy[i] != '?' && copy[i] != '!') continue;
        std::size_t after = i + 1;
        while (const std::size_t mark = mark_length(paragraph.substr(after), kClosingMarks)) {
            after += mark;
        }
        const std::size_t citation = citation_length(paragraph, i, after);
        std::fill_n(copy.begin() + static_cast<std::ptrdiff_t>(after), citation, ' ');
        const std::size_t next = skip_spaces(copy, after);
        if (next > after && next < copy.size() && is_digit(copy[next])) copy[next] = 'A';
    }
    return copy;
}

// "2." of "1. Take it. 2. Rest."
bool is_number_of_list(std::string_view sentence) {
    if (sentence.size() < 2 || sentence.size() > kMaxMarkerDigits + 1) return false;
    return sentence.back() == '.' && std::all_of(sentence.begin(), sentence.end() - 1, is_digit);
}

// True when `before`, which ends in its punctuation, is no sentence yet without `after`.
bool is_unfinished(std::string_view before, std::string_view after) {
    if (after.empty()) return false;
    if (is_abbreviation_stop(before, after) || is_number_of_list(before)) return true;
    if (!is_small(after.front())) return false;
    // "Why?" he asked.
    return std::any_of(kClosingMarks.begin(), kClosingMarks.end(),
                       [&](std::string_view mark) { return before.ends_with(mark); });
}

// Places at which a new line begins that cannot go on the sentence of the line before.
std::vector<std::size_t> hard_breaks(std::string_view text) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::size_t next = std::min(text.find_first_not_of(" \t", at + 1), text.size());
        const bool is_empty_line = next < text.size() && text[next] == '\n';
        if (is_empty_line || list_marker_length(text.substr(next)) > 0) breaks.push_back(at + 1);
    }
    breaks.push_back(text.size());
    return breaks;
}

ByteSpan trimmed(std::string_view text, ByteSpan span) {
    while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
    while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
    return span;
}

// Appends what ICU takes for one sentence, which begins at byte `at` of the text, parted where the
// blank between two sentences is missing.
void append_parted(std::string_view sentence, std::size_t at, std::vector<ByteSpan>& sentences) {
    std::size_t begin = 0;
    while (const std::size_t length = thai_sentence_length(sentence.substr(begin))) {
        const ByteSpan span = trimmed(sentence, {begin, begin + length});
        sentences.push_back({at + span.begin, at + span.end});
        begin += length;
    }
    while (const std::size_t length = glued_sentence_length(sentence.substr(begin))) {
        sentences.push_back({at + begin, at + begin + length});
        begin += length;
    }
    if (begin < sentence.size()) sentences.push_back({at + begin, at + sentence.size()});
}

// Length of the letter or of the Roman number that `text` begins with.
std::size_t letters_of_marker(std::string_view text) {
    if (text.empty() || (!is_small(text[0]) && !is_capital(text[0]))) return 0;
    const std::size_t roman =
        std::min(text.substr(0, kMaxMarkerDigits + 1).find_first_not_of("ivx"), text.size());
    return std::clamp<std::size_t>(roman, 1, kMaxMarkerDigits + 1);
}

}  // namespace

std::size_t list_marker_length(std::string_view line) {
    constexpr std::array<std::string_view, 3> kBullets = {"\u2022 ", "- ", "* "};
    if (const std::size_t bullet = mark_length(line, kBullets)) return bullet;
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    std::size_t at = open;
    while (at < line.size() && at < open + kMaxMarkerDigits && is_digit(line[at])) ++at;
    const bool is_number = at > open;
    if (!is_number) at += letters_of_marker(line.substr(at));
    const std::string_view end = line.substr(at);
    const bool is_closed =
        end.starts_with(") ") || (is_number && open == 0 && end.starts_with(". "));
    return at > open && is_closed ? at + 2 : 0;
}

struct SentenceSplitter::Breaker {
    std::unique_ptr<icu::BreakIterator> sentences;

    // Gives the byte offsets of the ends of the sentences of one paragraph.
    std::vector<std::size_t> ends(std::string_view paragraph) const {
        const icu::UnicodeString units = icu::UnicodeString::fromUTF8(
            {paragraph.data(), static_cast<std::int32_t>(paragraph.size())});
        std::vector<std::size_t> result;
        sentences->setText(units);
        const bool is_ascii = static_cast<std::size_t>(units.length()) == paragraph.size();
        std::int32_t counted = 0;
        std::size_t bytes = 0;
        for (std::int32_t end = sentences->next(); end != icu::BreakIterator::DONE;
             end = sentences->next()) {
            if (is_ascii) {
                result.push_back(static_cast<std::size_t>(end));
                continue;
            }
            for (; counted < end; ++counted) {
                const char16_t unit = units[counted];
                bytes += U16_IS_SURROGATE(unit) ? 2 : static_cast<std::size_t>(U8_LENGTH(unit));
            }
            result.push_back(bytes);
        }
        sentences->setText(icu::UnicodeString());
        return result;
    }
};

SentenceSplitter::SentenceSplitter() : breaker_(std::make_unique<Breaker>()) {
    UErrorCode status = U_ZERO_ERROR;
    breaker_->sentences.reset(
        icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw Error(ErrorKind::internal, "ICU has no sentence boundary rules");
}

SentenceSplitter::~SentenceSplitter() = default;
SentenceSplitter::SentenceSplitter(SentenceSplitter&&) noexcept = default;
SentenceSplitter& SentenceSplitter::operator=(SentenceSplitter&&) noexcept = default;

std::vector<ByteSpan> SentenceSplitter::split(std::string_view text) const {
    std::vector<ByteSpan> sentences;
    std::size_t paragraph_begin = 0;
    for (const std::size_t paragraph_end : hard_breaks(text)) {
        std::string_view paragraph = text.substr(paragraph_begin, paragraph_end - paragraph_begin);
        paragraph_begin = paragraph_end;
        paragraph.remove_prefix(skip_spaces(paragraph, 0));
        paragraph.remove_prefix(list_marker_length(paragraph));
        const std::size_t offset = paragraph_end - paragraph.size();
        std::size_t begin = 0;
        for (const std::size_t end : breaker_->ends(prepared_for_icu(paragraph))) {
            const ByteSpan span = trimmed(paragraph, {begin, end});
            const std::string_view sentence = paragraph.substr(span.begin, span.size());
            if (is_unfinished(sentence, paragraph.substr(end))) continue;
            append_parted(sentence, offset + span.begin, sentences);
            begin = end;
        }
    }
    return sentences;
}

}  // namespace docent
