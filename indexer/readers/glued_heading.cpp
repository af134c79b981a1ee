// Three signs tell where a heading ends, all within its first dozen words, and all with prose
// behind it. A capital letter right behind a small one or a question mark, where a sentence begins:
// names are written so too ("JavaScript", "LinkedIn"), so the word must be one that sentences often
// begin with and names do not end in, or repeat a word of the heading. The heading's words twice.
// And words that all begin with capital letters, followed by a word that begins sentences and one
// in small letters. When in doubt, the line stays whole.

#include "indexer/readers/glued_heading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "indexer/characters.h"
#include "text/word_roles.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingWords = 12;
constexpr std::size_t kMinTitleWords = 3;  // of a heading told by its capital letters
constexpr std::size_t kMinProseWords = 6;
constexpr std::size_t kMinRepeatedBytes = 4;
constexpr std::size_t kReachBytes = 400;  // in which a heading and the words behind it stand

constexpr auto kSentenceStarters = std::to_array<std::string_view>(
    {"the",  "this", "these", "those", "there", "it",   "if",    "when",     "while", "many",
     "some", "most", "a",     "an",    "you",   "we",   "they",  "although", "as",    "because",
     "both", "each", "since", "such",  "what",  "your", "while", "people",   "no",    "yes"});

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

std::string_view letters_at(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(),
                                      [](char c) { return is_capital(c) || is_small(c); });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool begins_sentences(std::string_view word) {
    return !word.empty() && is_capital(word.front()) &&
           std::find(kSentenceStarters.begin(), kSentenceStarters.end(), lower_ascii(word)) !=
               kSentenceStarters.end();
}

bool is_function_word(std::string_view word) {
    return word_role(lower_ascii(word)) == WordRole::function;
}

// The words of the beginning of a line, as views into it.
std::vector<std::string_view> first_words(std::string_view line) {
    std::vector<std::string_view> words;
    line = line.substr(0, kReachBytes);
    for (std::size_t begin = 0; begin < line.size() && words.size() < 3 * kMaxHeadingWords;) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        if (end > begin) words.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

// Does a paragraph begin here: some words, the end of a sentence?
bool is_prose(std::string_view text) {
    const std::string_view beginning = text.substr(0, kReachBytes);
    if (count_words(beginning) < kMinProseWords) return false;
    return text.ends_with('.') || beginning.find(". ") != std::string_view::npos;
}

bool ends_sentence(std::string_view word) {
    return word.ends_with('.') || word.ends_with(',') || word.ends_with(';') || word.ends_with(':');
}

// Does the heading hold the word that the text behind it begins with?
bool is_repeated(std::string_view heading, std::string_view rest) {
    const std::string_view word = letters_at(rest);
    return word.size() >= kMinRepeatedBytes &&
           lower_ascii(heading).find(lower_ascii(word)) != std::string::npos;
}

// "Signs of deficiencyThe signs": where in this word of the line does the paragraph begin?
std::size_t joint_in(std::string_view word) {
    for (std::size_t at = 2; at < word.size(); ++at) {
        const char before = word[at - 1];
        const bool is_after_word = is_small(before) && is_small(word[at - 2]);
        const bool is_after_mark = before == '?' || before == '!' || before == ')';
        const bool is_after_digit = before >= '0' && before <= '9';
        if (is_capital(word[at]) && (is_after_word || is_after_mark || is_after_digit)) return at;
    }
    return 0;
}

std::size_t joined_heading(std::string_view line, const std::vector<std::string_view>& words) {
    for (std::size_t i = 0; i < std::min(words.size(), kMaxHeadingWords); ++i) {
        if (const std::size_t joint = joint_in(words[i])) {
            const auto bytes = static_cast<std::size_t>(words[i].data() - line.data()) + joint;
            const std::string_view heading = line.substr(0, bytes);
            const std::string_view rest = line.substr(bytes);
            const std::string_view first = letters_at(words[i].substr(joint));
            const bool is_question = heading.ends_with('?') && i > 0;
            const bool begins = i > 0 && begins_sentences(first) && i + 1 < words.size() &&
                                first.size() + joint == words[i].size();
            const bool is_told = is_question || begins || is_repeated(heading, rest);
            return is_told && is_prose(rest) ? bytes : 0;
        }
        if (ends_sentence(words[i])) return 0;
    }
    return 0;
}

std::size_t repeated_heading(std::string_view line, const std::vector<std::string_view>& words) {
    for (std::size_t count = 2; count <= kMaxHeadingWords && 2 * count < words.size(); ++count) {
        if (ends_sentence(words[count - 1])) return 0;
        const auto middle = words.begin() + static_cast<std::ptrdiff_t>(count);
        if (!std::equal(words.begin(), middle, middle)) continue;
        const auto bytes = static_cast<std::size_t>(words[count].data() - line.data());
        return is_prose(line.substr(bytes)) ? bytes : 0;
    }
    return 0;
}

std::size_t titled_heading(std::string_view line, const std::vector<std::string_view>& words) {
    std::size_t nouns = 0;  // capital words that say something
    for (std::size_t i = 0; i + 1 < words.size() && i <= kMaxHeadingWords; ++i) {
        const bool is_told = i >= kMinTitleWords && nouns >= 2 && begins_sentences(words[i]) &&
                             is_small(words[i + 1].front()) && !is_function_word(words[i - 1]);
        if (is_told) {
            const auto bytes = static_cast<std::size_t>(words[i].data() - line.data());
            return is_prose(line.substr(bytes)) ? bytes : 0;
        }
        const bool is_function = is_function_word(words[i]);
        if (ends_sentence(words[i]) || (is_small(words[i].front()) && !is_function)) return 0;
        if (is_capital(words[i].front()) && !is_function) ++nouns;
    }
    return 0;
}

}  // namespace

std::size_t glued_heading_bytes(std::string_view line, bool is_alone) {
    if (line.empty() || !is_capital(line.front())) return 0;
    const std::vector<std::string_view> words = first_words(line);
    if (const std::size_t bytes = joined_heading(line, words)) return bytes;
    if (const std::size_t bytes = repeated_heading(line, words)) return bytes;
    return is_alone ? titled_heading(line, words) : 0;
}

}  // namespace docent
