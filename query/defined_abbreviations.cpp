// For each short form in parentheses, its letters are looked for from the last one on in the words
// before it; the first letter has to begin a word.

#include "query/defined_abbreviations.h"

#include <algorithm>
#include <optional>

#include "query/expansions.h"

namespace docent {
namespace {

constexpr std::size_t kMaxAbbreviation = 10;  // characters
constexpr std::size_t kMoreWords = 5;         // than the abbreviation has letters, at most
constexpr std::size_t kMinCapitals = 2;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_letter_or_digit(char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lower(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_abbreviation(std::string_view text) {
    return text.size() <= kMaxAbbreviation && text.find_first_of(" \t\n") == text.npos &&
           std::count_if(text.begin(), text.end(), is_capital) >=
               static_cast<std::ptrdiff_t>(kMinCapitals) &&
           is_letter_or_digit(text.front());
}

// The last words of a text that can be the meaning of an abbreviation of so many letters.
std::string_view last_words(std::string_view before, std::size_t letters) {
    const std::size_t most = std::min(letters + kMoreWords, 2 * letters);
    std::size_t begin = before.size();
    for (std::size_t words = 0; begin > 0; --begin) {
        const char c = before[begin - 1];
        if (c == '.' || c == ';' || c == '(' || c == ')' || c == '\n') break;
        if (c == ' ' && begin < before.size() && ++words == most) break;
    }
    return before.substr(begin);
}

// The end of `words` in which all characters of the abbreviation stand in order.
std::optional<std::string_view> meaning_in(std::string_view words, std::string_view abbreviation) {
    std::size_t at = words.size();
    for (std::size_t left = abbreviation.size(); left-- > 0;) {
        if (!is_letter_or_digit(abbreviation[left])) continue;
        for (;; --at) {
            if (at == 0) return std::nullopt;
            const bool begins_word = at == 1 || !is_letter_or_digit(words[at - 2]);
            const bool is_found = lower(words[at - 1]) == lower(abbreviation[left]);
            if (is_found && (left > 0 || begins_word)) break;
        }
        --at;
    }
    return words.substr(at);
}

const QuestionTerm* typed_term(const Question& question, const Term& word) {
    const auto found =
        std::find_if(question.terms.begin(), question.terms.end(), [&](const QuestionTerm& term) {
            return term.term == word.stem && term.synonym_of.empty() && term.weight >= 1;
        });
    return found == question.terms.end() ? nullptr : &*found;
}

void add_definition(const std::vector<Term>& from, const std::vector<Term>& to,
                    Question& question) {
    const bool is_typed = std::all_of(from.begin(), from.end(), [&](const Term& word) {
        return typed_term(question, word) != nullptr;
    });
    if (from.empty() || !is_typed) return;
    const QuestionTerm typed = *typed_term(question, from.back());  // a copy: the list grows
    for (const Term& word : to) add_expansion(typed, word, kAbbreviationWeight, question);
}

}  // namespace

std::vector<DefinedAbbreviation> defined_abbreviations(std::string_view text) {
    std::vector<DefinedAbbreviation> found;
    for (std::size_t open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find_first_of("(),;", open + 1);
        if (close == text.npos || open == 0 || text[open - 1] != ' ') continue;
        const std::string_view abbreviation = text.substr(open + 1, close - open - 1);
        if (abbreviation.empty() || !is_abbreviation(abbreviation)) continue;
        const std::string_view words = last_words(text.substr(0, open - 1), abbreviation.size());
        const auto meaning = meaning_in(words, abbreviation);
        if (meaning && meaning->size() > abbreviation.size()) {
            found.push_back({abbreviation, *meaning});
        }
    }
    return found;
}

bool add_defined_abbreviations(std::span<const RankedPassage> passages, const Analyzers& analyzers,
                               Question& question) {
    const std::size_t before = question.terms.size();
    for (const RankedPassage& ranked : passages) {
        const TermAnalyzer& analyzer = analyzers.of(ranked.passage.language);
        for (const DefinedAbbreviation& defined : defined_abbreviations(ranked.passage.text)) {
            const std::vector<Term> abbreviation = content_words(defined.abbreviation, analyzer);
            const std::vector<Term> meaning = content_words(defined.meaning, analyzer);
            if (abbreviation.size() != 1) continue;
            add_definition(abbreviation, meaning, question);
            add_definition(meaning, abbreviation, question);
        }
    }
    return question.terms.size() > before;
}

}  // namespace docent
