// Xapian's spelling table suggests the nearest indexed word. A suggestion counts only if it is
// near for its length (one edit for short words, two for long ones; its stem will do: "levle" is
// one edit from the stem of "levels") and begins with the same letter, as nearly all real
// misspellings do: a wrong correction is worse than none.

#include "query/spelling.h"

#include <algorithm>
#include <optional>
#include <string>

#include "query/question_parser.h"
#include "query/search_terms.h"

namespace docent {
namespace {

constexpr std::size_t kMinCorrectedBytes = 3;
constexpr std::size_t kMinContentBytes = 4;
constexpr std::size_t kMinBytesForTwoEdits = 8;

// Number of insertions, deletions, replacements and swaps of neighbours between two words.
// Source: Damerau (1964); the restricted form that never edits a substring twice.
std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                               last[j - 1] + static_cast<std::size_t>(a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

bool is_near(const std::string& typed, const std::string& suggested) {
    const std::size_t allowed = typed.size() < kMinBytesForTwoEdits ? 1 : 2;
    return typed.front() == suggested.front() && edit_distance(typed, suggested) <= allowed;
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
