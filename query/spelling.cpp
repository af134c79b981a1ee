// The index suggests its nearest word (store/word_list). A suggestion counts only if it is
// near for its length (one edit for short words, two for long ones; its stem will do: "levle" is
// one edit from the stem of "levels") and begins with the same letter, as nearly all real
// misspellings do: a wrong correction is worse than none.

#include "query/spelling.h"

#include <algorithm>
#include <optional>
#include <string>

#include "query/question_parser.h"
#include "query/search_terms.h"
#include "text/edit_distance.h"

namespace docent {
namespace {

constexpr std::size_t kMinCorrectedBytes = 3;
constexpr std::size_t kMinContentBytes = 4;
constexpr std::size_t kMinBytesForTwoEdits = 8;

bool is_near(const std::string& typed, const std::string& suggested) {
    const std::size_t allowed = typed.size() < kMinBytesForTwoEdits ? 1 : 2;
    return typed.front() == suggested.front() &&
           EditDistance(typed, allowed).to(suggested) <= allowed;
}

// "teh" and "the", "shuold" and "should"; but not "world" and "would".
bool has_same_letters(std::string a, std::string b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

// A content word, not a code or number, that no article holds.
bool is_misspelt(const Term& word, const IndexReader& index) {
    const bool has_digit = std::any_of(word.word.begin(), word.word.end(),
                                       [](char c) { return c >= '0' && c <= '9'; });
    return word.role == WordRole::content && !has_digit && word.word.size() >= kMinCorrectedBytes &&
           !is_indexed(word.stem, index);
}

// Gives the word that is meant, or nothing.
std::optional<Term> meant_by(const Term& word, const IndexReader& index,
                             const TermAnalyzer& analyzer) {
    const auto suggested = index.similar_word(word.word);
    if (!suggested) return std::nullopt;
    const std::vector<Term> found = analyzer.analyze(*suggested);
    if (found.size() != 1) return std::nullopt;
    if (!is_near(word.word, *suggested) && !is_near(word.word, found.front().stem)) {
        return std::nullopt;
    }
    const bool is_content = found.front().role == WordRole::content;
    const bool is_plausible =
        is_content ? word.word.size() >= kMinContentBytes : has_same_letters(word.word, *suggested);
    return is_plausible ? std::optional(found.front()) : std::nullopt;
}

}  // namespace

void correct_spelling(Question& question, const IndexReader& index, const TermAnalyzer& analyzer) {
    for (QuestionTerm& term : question.terms) {
        const std::vector<Term> words = analyzer.analyze(term.surface);
        if (words.size() != 1 || !is_misspelt(words.front(), index)) continue;
        const std::optional<Term> meant = meant_by(words.front(), index, analyzer);
        if (!meant) continue;
        question.corrections.push_back({term.surface, meant->word});
        const bool is_asked_already =
            std::any_of(question.terms.begin(), question.terms.end(),
                        [&](const QuestionTerm& other) { return other.term == meant->stem; });
        term.term = meant->stem;
        term.weight = is_asked_already ? 0 : term_weight(meant->role);
    }
    std::erase_if(question.terms, [](const QuestionTerm& term) { return term.weight == 0; });
}

}  // namespace docent
