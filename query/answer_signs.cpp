#include "query/answer_signs.h"

#include <algorithm>
#include <array>

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

bool is_digit(char c) {
    return c >= '0' && c <= '9';
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

bool is_month(std::string_view word) {
    return is_one_of(word, kMonths);
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
