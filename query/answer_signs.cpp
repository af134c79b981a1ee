#include "query/answer_signs.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/one_of.h"
#include "text/units.h"

namespace docent {
namespace {

constexpr auto kNumberWords = std::to_array<std::string_view>(
    {"one",       "two",      "three",    "four",    "five",     "six",      "seven",   "eight",
     "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen", "sixteen",
     "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",   "sixty",
     "seventy",   "eighty",   "ninety",   "hundred", "thousand", "million",  "billion", "dozen",
     "half",      "third",    "quarter",  "twice",   "double"});
constexpr auto kMonths =
    std::to_array<std::string_view>({"january", "february", "march", "april", "june", "july",
                                     "august", "september", "october", "november", "december"});
constexpr auto kBeforeMay =
    std::to_array<std::string_view>({"in", "each", "since", "of", "until", "last", "next", "every",
                                     "late", "early", "by", "before", "after"});

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The word right before a place of the text, with only a blank between; empty at the beginning of a
// sentence.
std::string_view word_before(std::string_view text, std::size_t at) {
    constexpr std::string_view kBlanks = " \n";
    if (at == 0 || kBlanks.find(text[at - 1]) == std::string_view::npos) return {};
    text = text.substr(0, at - 1);
    constexpr std::string_view kEnds = ".!?:\n ";
    if (text.empty() || kEnds.find(text.back()) != std::string_view::npos) return {};
    return text.substr(text.find_last_of(kBlanks) + 1);
}

bool begins_with_digit(std::string_view word) {
    return !word.empty() && is_digit(word.front());
}

std::string with_small_first(std::string_view word) {
    std::string small(word);
    if (small[0] >= 'A' && small[0] <= 'Z') small[0] = static_cast<char>(small[0] + ('a' - 'A'));
    return small;
}

bool is_may(std::string_view text, TermSpan words) {
    const ByteSpan span = words.front().span;
    if (text.substr(span.begin, span.size()) != "May") return false;
    const std::string_view before = word_before(text, span.begin);
    if (before.empty()) return false;
    const bool is_before_number = words.size() > 1 && begins_with_digit(words[1].word);
    return is_before_number || begins_with_digit(before) ||
           is_one_of(with_small_first(before), kBeforeMay);
}

}  // namespace

bool is_year(TermSpan words) {
    const Term& term = words.front();
    const bool is_counting = words.size() > 1 && is_unit(words[1].word);
    return !is_counting && term.word.size() == 4 && term.span.size() == 4 && term.word >= "1500" &&
           term.word < "2100" && std::all_of(term.word.begin(), term.word.end(), is_digit);
}

bool is_amount(TermSpan words) {
    const std::string& word = words.front().word;
    if (is_one_of(word, kNumberWords)) return true;
    return is_digit(word.front()) && !is_year(words);
}

bool is_month(std::string_view text, TermSpan words) {
    return is_one_of(words.front().word, kMonths) || is_may(text, words);
}

bool is_capitalised(std::string_view text, const Term& term) {
    const auto byte = [&](std::size_t i) {
        return term.span.begin + i < text.size()
                   ? static_cast<unsigned char>(text[term.span.begin + i])
                   : 0U;
    };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    const bool is_latin = (first >= 'A' && first <= 'Z') ||
                          (first == 0xC3 && second >= 0x80 && second <= 0x9E && second != 0x97);
    const bool is_greek = first == 0xCE && second >= 0x86 && second <= 0xAB;
    const bool is_cyrillic = first == 0xD0 && second >= 0x80 && second <= 0xAF;
    return is_latin || is_greek || is_cyrillic;
}

}  // namespace docent
