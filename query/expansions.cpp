// A word that is added in two ways has the larger of the two weights.

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

constexpr std::size_t kMostTerms = 4 * kMaxSearchedTerms;

void add_indexed(const QuestionTerm& typed, std::string_view words, double share,
                 const IndexReader& index, const TermAnalyzer& analyzer, Question& question) {
    for (const Term& word : content_words(words, analyzer)) {
        if (is_indexed(word.stem, index)) add_expansion(typed, word, share, question);
    }
}

}  // namespace

std::vector<QuestionTerm> typed_content(const Question& question) {
    std::vector<QuestionTerm> typed = question.terms;
    std::erase_if(typed, [](const QuestionTerm& term) {
        return term.weight < 1 || !term.synonym_of.empty();
    });
    return typed;
}

std::vector<Term> content_words(std::string_view text, const TermAnalyzer& analyzer) {
    std::vector<Term> words = analyzer.analyze(text);
    std::erase_if(words,
                  [](const Term& word) { return word.role != WordRole::content || word.is_part; });
    return words;
}

void add_expansion(const QuestionTerm& typed, const Term& word, double share, Question& question) {
    const double weight = typed.weight * share;
    const auto known =
        std::find_if(question.terms.begin(), question.terms.end(),
                     [&](const QuestionTerm& term) { return term.term == word.stem; });
    if (known == question.terms.end()) {
        if (question.terms.size() >= kMostTerms) return;
        question.terms.push_back({word.word, word.stem, weight, typed.term});
    } else if (!known->synonym_of.empty()) {
        known->weight = std::max(known->weight, weight);
    }
}

void add_spellings(const IndexReader& index, const TermAnalyzer& analyzer, Question& question) {
    for (const QuestionTerm& typed : typed_content(question)) {
        for (const Term& word : analyzer.analyze(typed.surface)) {
            for (const std::string& variant : spelling_variants_of(word.word)) {
                add_indexed(typed, variant, kSpellingWeight, index, analyzer, question);
            }
        }
    }
}

void add_equal_amounts(const IndexReader& index, Question& question) {
    const std::vector<QuestionTerm> typed = typed_content(question);
    const auto add = [&](const std::string& asked, const std::string& equal) {
        const auto term = std::find_if(typed.begin(), typed.end(), [&](const QuestionTerm& known) {
            return known.term == asked;
        });
        if (term == typed.end()) return;
        Term word;
        word.word = word.stem = equal;
        add_expansion(*term, word, kAmountWeight, question);
    };
    for (const Quantity& asked : question.quantities) {
        for (const Quantity& equal : equal_quantities(asked.number, asked.unit)) {
            if (!is_indexed(equal.number, index) || !is_indexed(equal.unit, index)) continue;
            add(asked.number, equal.number);
            add(asked.unit, equal.unit);
        }
    }
}

void add_word_forms(const IndexReader& index, const TermAnalyzer& analyzer, Question& question) {
    for (const QuestionTerm& typed : typed_content(question)) {
        add_indexed(typed, word_forms_of(typed.term), kWordFormWeight, index, analyzer, question);
    }
}

}  // namespace docent
