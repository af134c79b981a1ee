// Spellings come first: of two ways to add a word, the one that counts more is kept.

#include "query/expansions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "query/equal_quantities.h"
#include "query/search_terms.h"
#include "query/spelling_variants.h"
#include "query/word_forms.h"

namespace docent {
namespace {

void add_indexed(const QuestionTerm& typed, std::string_view words, double share,
                 const IndexReader& index, const TermAnalyzer& analyzer, Question& question) {
    for (const Term& word : analyzer.analyze(words)) {
        const bool is_content = word.role == WordRole::content && !word.is_part;
        if (is_content && is_indexed(word.stem, index)) {
            add_expansion(typed, word, share, question);
        }
    }
}

}  // namespace

void add_expansion(const QuestionTerm& typed, const Term& word, double share, Question& question) {
    const bool is_known =
        std::any_of(question.terms.begin(), question.terms.end(),
                    [&](const QuestionTerm& term) { return term.term == word.stem; });
    if (is_known) return;
    question.terms.push_back({word.word, word.stem, typed.weight * share, typed.term});
}

void add_equal_quantities(const IndexReader& index, const TermAnalyzer& analyzer,
                          Question& question) {
    const std::vector<QuestionTerm> all = question.terms;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (!all[i + 1].synonym_of.empty()) break;
        for (const Quantity& equal : equal_quantities(all[i].term, all[i + 1].term)) {
            if (!is_indexed(equal.number, index) || !is_indexed(equal.unit, index)) continue;
            add_indexed(all[i], equal.number, kSpellingWeight, index, analyzer, question);
            add_indexed(all[i + 1], equal.unit, kSpellingWeight, index, analyzer, question);
        }
    }
}

void add_spellings_and_forms(const IndexReader& index, const TermAnalyzer& analyzer,
                             Question& question) {
    const std::vector<QuestionTerm> all = question.terms;
    for (const QuestionTerm& typed : all) {
        if (typed.weight < 1 || !typed.synonym_of.empty()) continue;
        for (const Term& word : analyzer.analyze(typed.surface)) {
            for (const std::string& variant : spelling_variants_of(word.word)) {
                add_indexed(typed, variant, kSpellingWeight, index, analyzer, question);
            }
        }
        add_indexed(typed, word_forms_of(typed.term), kWordFormWeight, index, analyzer, question);
    }
}

}  // namespace docent
