// What stands before the full stop is looked up; what follows it decides the doubtful cases. After
// initials ("J. Smith", "U.S. Department") that is hard, since names and sentences both begin with
// a capital letter: a function or question word begins a sentence ("the U.S. The study"), and a
// letter that a noun asks for ("vitamin C. Patients", "hepatitis B. Fruits") is no initial.

#include "text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/lettered_nouns.h"
#include "text/one_of.h"
#include "text/word_roles.h"

namespace docent {
namespace {

// In lower case, with inner stops. A sentence never ends in one of the first list; one of the
// second can, and does when a capital letter follows.
constexpr auto kMiddleAbbreviations =
    std::to_array<std::string_view>({"dr", "mr", "mrs", "ms", "prof", "e.g", "eg", "i.e", "vs",
                                     "cf", "viz", "pp", "eds", "resp", "approx"});
constexpr auto kOtherAbbreviations = std::to_array<std::string_view>(
    {"al",   "etc", "inc",  "ltd", "co",  "corp", "no",  "nos",   "ca",  "jr",   "sr",
     "dept", "est", "a.m",  "p.m", "i.v", "i.m",  "s.c", "ph.d",  "fig", "figs", "vol",
     "eq",   "ref", "refs", "sec", "ch",  "ed",   "tab", "suppl", "jan", "feb",  "mar",
     "apr",  "jun", "jul",  "aug", "sep", "sept", "oct", "nov",   "dec"});
// Before a name, written with a capital letter: "Mt. Everest", "Gen. Lee".
constexpr auto kTitles = std::to_array<std::string_view>(
    {"Mt", "Ft", "Gen", "Lt", "Sgt", "Capt", "Col", "Cmdr", "Maj", "Adm", "Rev", "Hon", "Sen",
     "Rep", "Gov", "Pres", "Messrs", "Mme", "Mlle"});
constexpr auto kDays =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday",
                                     "saturday", "sunday", "eastern", "pacific", "central"});
// Letters that stand before numbers: "c. 1990", "p. 12".
constexpr std::string_view kNumberedLetters = "cnpv";

constexpr std::size_t kNounDistanceBytes = 40;
constexpr std::size_t kMaxWordBytes = 32;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
    return is_capital(c) || is_small(c);
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// The word that `text` ends in, with inner full stops; the end of it when it is very long.
std::string_view last_word(std::string_view text) {
    const std::size_t limit = text.size() - std::min(text.size(), kMaxWordBytes);
    std::size_t begin = text.size();
    while (begin > limit && (is_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
    return text.substr(begin);
}

std::string_view without_opening_marks(std::string_view text) {
    constexpr std::array<std::string_view, 8> kMarks = {"(", "[", "\"", "'", "“", "‘", "«", "„"};
    for (bool is_done = false; !is_done;) {
        is_done = true;
        for (const std::string_view mark : kMarks) {
            if (!text.starts_with(mark)) continue;
            text.remove_prefix(mark.size());
            is_done = false;
        }
    }
    return text;
}

// "J" and "U.S": capital letters with full stops between them.
bool is_initials(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !is_capital(word[i]) : word[i] != '.') return false;
    }
    return word.size() % 2 == 1;
}

bool begins_with_initial(std::string_view text) {
    return text.size() > 1 && is_capital(text[0]) && text[1] == '.';
}

std::string_view first_word(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_letter);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool begins_like_sentence(std::string_view text) {
    return word_role(lower(first_word(text))) != WordRole::content;
}

// "Edgar Hoover", but not "Patients need".
bool begins_with_name(std::string_view text) {
    const std::size_t word = first_word(text).size();
    return word > 0 && word + 1 < text.size() && text[word] == ' ' && is_capital(text[word + 1]);
}

// True for the "C" in "vitamins A and C", and where a plain word of the text stands before it and
// no name behind it.
bool is_label(std::string_view before, std::string_view letter, std::string_view after) {
    before.remove_suffix(letter.size());
    if (before.ends_with("°")) return true;
    while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
    const std::string_view previous = last_word(before);
    if (!previous.empty() && is_small(previous.front()) &&
        word_role(previous) == WordRole::content && !begins_with_name(after)) {
        return true;
    }
    const std::size_t reach = std::min(before.size(), kNounDistanceBytes);
    const std::string near = lower(before.substr(before.size() - reach));
    return std::any_of(kLetteredNouns.begin(), kLetteredNouns.end(),
                       [&](std::string_view noun) { return near.find(noun) != std::string::npos; });
}

}  // namespace

bool is_abbreviation_stop(std::string_view before, std::string_view after) {
    after = without_opening_marks(after);
    if (!before.ends_with('.') || after.empty()) return false;
    before.remove_suffix(1);
    const std::string_view written = last_word(before);
    const std::string word = lower(written);
    if (is_one_of(word, kMiddleAbbreviations)) return true;
    if (is_one_of(written, kTitles)) return is_capital(after.front());
    if (written == "v" && is_capital(after.front())) return true;  // "Roe v. Wade"
    const bool is_time = word == "a.m" || word == "p.m";
    if (is_time && is_one_of(lower(first_word(after)), kDays)) return true;
    if (is_one_of(word, kOtherAbbreviations)) return !is_capital(after.front());
    if (is_digit(after.front())) {
        return written.size() == 1 && kNumberedLetters.find(written) != std::string_view::npos;
    }
    if (word == "st") return !begins_like_sentence(after);
    if (!is_initials(written)) return false;
    if (!is_capital(after.front()) || begins_with_initial(after)) return true;
    if (begins_like_sentence(after) || word == "i") return false;
    return written.size() > 1 || !is_label(before, written, after);
}

}  // namespace docent
