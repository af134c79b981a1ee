// The index suggests its nearest word (store/word_list). A suggestion counts only if it is
// near for its length (one edit for short words, two for long ones; its stem will do: "levle" is
// one edit from the stem of "levels") and begins with the same letter, as nearly all real
// misspellings do: a wrong correction is worse than none. So a word that is there at all stays, and
// is only helped by the one that may be meant.

#include "query/spelling.h"

#include <algorithm>
#include <optional>
#include <string>

#include "query/expansions.h"
#include "query/question_parser.h"
#include "query/search_terms.h"
#include "query/synonyms.h"
#include "text/edit_distance.h"
#include "text/script.h"

namespace docent {
namespace {

constexpr std::size_t kMinCorrectedLetters = 3;
constexpr std::size_t kMinContentLetters = 4;
constexpr std::size_t kMinLettersForTwoEdits = 8;

// By hand, from misspellings that articles of the development collections have.
constexpr std::uint64_t kMostRarePassages = 2;
constexpr std::uint64_t kTimesAsCommon = 50;
constexpr double kPossiblyMeantWeight = 0.5;  // of the typed word's

std::size_t count_letters(std::string_view word) {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string_view first_letter(std::string_view word) {
    std::size_t end = 1;
    while (end < word.size() && (word[end] & '\xC0') == '\x80') ++end;
    return word.substr(0, end);
}

bool is_near(const std::string& typed, const std::string& suggested) {
    const std::size_t allowed = count_letters(typed) < kMinLettersForTwoEdits ? 1 : 2;
    return first_letter(typed) == first_letter(suggested) &&
           EditDistance(typed, allowed).to(suggested) <= allowed;
}

// "teh" and "the", "shuold" and "should"; but not "world" and "would".
bool has_same_letters(std::string a, std::string b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

// Other scripts have characters for syllables or whole words: another one is another word.
bool has_letters_to_mistype(std::string_view word) {
    const Script script = script_of(word);
    return script != Script::han && script != Script::kana && script != Script::thai;
}

// A content word, not a code or number.
bool can_be_misspelt(const Term& word) {
    const bool has_digit = std::any_of(word.word.begin(), word.word.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    return word.role == WordRole::content && !has_digit &&
           count_letters(word.word) >= kMinCorrectedLetters && has_letters_to_mistype(word.word);
}

// Do articles hold the word in another language than the question's?
bool has_form(const QuestionTerm& term, const Question& question) {
    return std::any_of(question.terms.begin(), question.terms.end(),
                       [&](const QuestionTerm& other) { return other.synonym_of == term.term; });
}

// Gives the word that is meant, or nothing.
std::optional<Term> meant_by(const Term& word, const std::string& language,
                             const IndexReader& index, const TermAnalyzer& analyzer) {
    const auto suggested = index.similar_word(word.word, language);
    if (!suggested) return std::nullopt;
    const std::vector<Term> found = analyzer.analyze(*suggested);
    if (found.size() != 1) return std::nullopt;
    if (!is_near(word.word, *suggested) && !is_near(word.word, found.front().stem)) {
        return std::nullopt;
    }
    const bool is_content = found.front().role == WordRole::content;
    const bool is_plausible = is_content ? count_letters(word.word) >= kMinContentLetters
                                         : has_same_letters(word.word, *suggested);
    return is_plausible ? std::optional(found.front()) : std::nullopt;
}

// A term that is left without weight is dropped in the end: the typed one if the word meant was
// typed as well, else what was added in its place.
void replace(std::size_t typed, const Term& meant, Question& question) {
    QuestionTerm& term = question.terms[typed];
    question.corrections.push_back({term.surface, meant.word});
    const auto known =
        std::find_if(question.terms.begin(), question.terms.end(),
                     [&](const QuestionTerm& other) { return other.term == meant.stem; });
    term.term = meant.stem;
    term.weight = term_weight(meant.role);
    if (known == question.terms.end()) return;
    (known->synonym_of.empty() ? term : *known).weight = 0;
}

// Takes: how many passages hold the typed word.
void add_if_common(const QuestionTerm& typed, std::uint64_t passages, const Term& meant,
                   const IndexReader& index, Question& question) {
    const bool is_common = index.frequency(Field::body, meant.stem) >=
                           kTimesAsCommon * std::max<std::uint64_t>(1, passages);
    if (meant.role != WordRole::content || meant.stem == typed.term || !is_common) return;
    question.corrections.push_back({typed.surface, meant.word});
    add_expansion(typed, meant, kPossiblyMeantWeight, question);
}

}  // namespace

void correct_spelling(Question& question, const IndexReader& index, const TermAnalyzer& analyzer,
                      const WordVectors* known) {
    const bool is_english = question.language == kSynonymLanguage;
    const std::size_t terms = question.terms.size();
    for (std::size_t i = 0; i < terms; ++i) {
        const QuestionTerm typed = question.terms[i];  // a copy: the list may grow
        if (!typed.synonym_of.empty() || has_form(typed, question)) continue;
        const std::vector<Term> words = analyzer.analyze(typed.surface);
        if (words.size() != 1 || !can_be_misspelt(words.front())) continue;
        const std::uint64_t passages = index.frequency(Field::body, typed.term);
        if (passages > kMostRarePassages) continue;
        const std::optional<Term> meant =
            meant_by(words.front(), question.language, index, analyzer);
        if (!meant) continue;
        if (is_indexed(words.front().stem, index)) {
            add_if_common(typed, passages, *meant, index, question);
        } else if (!is_english || known == nullptr || !known->find(words.front().stem)) {
            replace(i, *meant, question);
        }
    }
    std::erase_if(question.terms, [](const QuestionTerm& term) { return term.weight == 0; });
}

bool is_corrected(const QuestionTerm& term, const Question& question) {
    return std::any_of(question.corrections.begin(), question.corrections.end(),
                       [&](const Correction& made) { return made.typed == term.surface; });
}

}  // namespace docent
