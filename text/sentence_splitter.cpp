// ICU proposes sentence boundaries (UAX #29). ICU's own list of exceptions joins after ordinary
// words that happen to be abbreviations ("In.", "No.") and misses common ones ("e.g.", "Dr."), so
// the plain boundaries are taken and those after an abbreviation, or after a single capital letter
// ("B. subtilis"), are taken back. A line break is a boundary where an empty line or a list marker
// follows it; all other line breaks are the wrapping of one paragraph.

#include "text/sentence_splitter.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "model/error.h"

namespace docent {
namespace {

// What stands before a full stop without ending a sentence, in lower case. Those of the second
// list can end one, and do so when a capital letter follows.
constexpr std::array kTitleAbbreviations = {
    "dr",  "mr", "mrs", "ms",   "prof", "st", "fig", "figs", "e.g", "i.e",  "vs",    "cf",
    "vol", "eq", "ref", "refs", "sect", "ch", "pp",  "eds",  "viz", "resp", "approx"};
constexpr std::array kOtherAbbreviations = {"al",  "etc", "inc", "ltd", "co",   "corp", "no",
                                            "ca",  "p",   "jr",  "sr",  "dept", "est",  "a.m",
                                            "p.m", "u.s", "i.v", "u.k", "i.m",  "ph.d"};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The word that ends in the full stop at the end of `sentence`, in lower case, with inner stops.
std::string word_before_stop(std::string_view sentence) {
    if (sentence.empty() || sentence.back() != '.') return {};
    sentence.remove_suffix(1);
    std::size_t begin = sentence.size();
    while (begin > 0 && (is_ascii_letter(sentence[begin - 1]) || sentence[begin - 1] == '.')) {
        --begin;
    }
    std::string word(sentence.substr(begin));
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return word;
}

// True when the boundary between `before` (ends in its punctuation) and `after` is none.
bool is_false_boundary(std::string_view before, std::string_view after) {
    const std::string word = word_before_stop(before);
    if (word.empty() || after.empty()) return false;
    const auto is_word = [&](const char* abbreviation) { return word == abbreviation; };
    if (std::any_of(kTitleAbbreviations.begin(), kTitleAbbreviations.end(), is_word)) return true;
    if (std::any_of(kOtherAbbreviations.begin(), kOtherAbbreviations.end(), is_word)) {
        return !is_capital(after.front());
    }
    // "B. subtilis", "J. Smith"; but "vitamin C. It" and "hepatitis B. The" end sentences.
    const bool is_initial = word.size() == 1 && is_capital(before[before.size() - 2]);
    if (!is_initial) return false;
    return !is_capital(after.front()) && !is_digit(after.front());
}

bool is_list_marker(std::string_view line) {
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    if (line.starts_with("\u2022 ") || line.starts_with("- ") || line.starts_with("* "))
        return true;
    std::size_t digits = 0;
    while (digits < line.size() && digits < 4 && is_digit(line[digits])) ++digits;
    return digits > 0 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')') &&
           line[digits + 1] == ' ';
}

// Length of the white space and list markers that `text` begins with.
std::size_t leading_noise(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_space(text[at])) ++at;
    if (is_list_marker(text.substr(at))) {
        while (at < text.size() && !is_space(text[at])) ++at;
        while (at < text.size() && is_space(text[at])) ++at;
    }
    return at;
}

void add_trimmed(std::string_view text, ByteSpan span, std::vector<ByteSpan>& sentences) {
    span.begin += leading_noise(text.substr(span.begin, span.size()));
    while (span.end > span.begin && is_space(text[span.end - 1])) --span.end;
    if (span.size() > 0) sentences.push_back(span);
}

// Places at which a new line begins that cannot go on the sentence of the line before.
std::vector<std::size_t> hard_breaks(std::string_view text) {
    std::vector<std::size_t> breaks;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        const std::string_view rest = text.substr(at + 1);
        if (rest.starts_with('\n') || is_list_marker(rest.substr(0, rest.find('\n')))) {
            breaks.push_back(at + 1);
        }
    }
    breaks.push_back(text.size());
    return breaks;
}

}  // namespace

struct SentenceSplitter::Breaker {
    std::unique_ptr<icu::BreakIterator> sentences;

    // Gives the byte offsets of the ends of the sentences of one paragraph.
    std::vector<std::size_t> ends(std::string_view paragraph) const {
        const icu::UnicodeString units = icu::UnicodeString::fromUTF8(
            {paragraph.data(), static_cast<std::int32_t>(paragraph.size())});
        std::vector<std::size_t> result;
        sentences->setText(units);
        std::int32_t counted = 0;
        std::size_t bytes = 0;
        for (std::int32_t end = sentences->next(); end != icu::BreakIterator::DONE;
             end = sentences->next()) {
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
        std::string paragraph(text.substr(paragraph_begin, paragraph_end - paragraph_begin));
        std::replace(paragraph.begin(), paragraph.end(), '\n', ' ');
        std::size_t begin = 0;
        for (const std::size_t end : breaker_->ends(paragraph)) {
            std::string_view before(paragraph.data() + begin, end - begin);
            while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
            if (is_false_boundary(before, std::string_view(paragraph).substr(end))) continue;
            add_trimmed(text, {paragraph_begin + begin, paragraph_begin + end}, sentences);
            begin = end;
        }
        add_trimmed(text, {paragraph_begin + begin, paragraph_end}, sentences);
        paragraph_begin = paragraph_end;
    }
    return sentences;
}

}  // namespace docent
