// Xapian's spelling table suggests the nearest indexed word. A suggestion counts only if it is
// near for its length (one edit for short words, two for long ones) and begins with the same
// letter, as nearly all real misspellings do: a wrong correction is worse than none.

#include "query/spelling.h"

#include <algorithm>
#include <string>

#include "query/search_terms.h"

namespace docent {
namespace {

constexpr std::size_t kMinCorrectedBytes = 4;
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

}  // namespace

void correct_spelling(Question& question, const IndexReader& index, const TermAnalyzer& analyzer) {
    for (QuestionTerm& term : question.terms) {
        const std::vector<Term> words = analyzer.analyze(term.surface);
        if (words.size() != 1 || words.front().stem != term.term ||
            words.front().role != WordRole::content ||
            words.front().word.size() < kMinCorrectedBytes ||
            std::any_of(term.term.begin(), term.term.end(),
                        [](char c) { return c >= '0' && c <= '9'; }) ||
            is_indexed(term.term, index)) {
            continue;
        }
        const std::string& typed = words.front().word;
        const auto suggested = index.similar_word(typed);
        if (!suggested || !is_near(typed, *suggested)) continue;
        const std::vector<Term> found = analyzer.analyze(*suggested);
        if (found.size() != 1 || found.front().role != WordRole::content) continue;
        question.corrections.push_back({term.surface, *suggested});
        term.term = found.front().stem;
    }
}

}  // namespace docent
