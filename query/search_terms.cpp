// Importance is weight times inverse document frequency among passages.

#include "query/search_terms.h"

#include <algorithm>

#include "store/bm25.h"
#include "text/term_analyzer.h"

namespace docent {
namespace {

// Indexes of the terms to search for: known here, most important first, at most as many as allowed.
std::vector<std::size_t> searched_terms(const Question& question, const IndexReader& index,
                                        const std::vector<double>& importance) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        if (is_indexed(question.terms[i].term, index)) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return importance[a] > importance[b]; });
    if (order.size() > kMaxSearchedTerms) order.resize(kMaxSearchedTerms);
    return order;
}

void require_phrases(const Question& question, const TermAnalyzer& analyzer, SearchTerms& terms) {
    for (const std::string& phrase : question.phrases) {
        const std::vector<Term> words = analyzer.analyze(phrase);
        for (const Term& word : words) {
            if (word.role == WordRole::function || terms.required.size() >= kMaxSearchedTerms)
                continue;
            terms.required.push_back(word.stem);
        }
    }
}

}  // namespace

bool is_indexed(const std::string& term, const IndexReader& index) {
    return index.frequency(Field::body, term) > 0 ||
           index.frequency(Field::article_title, term) > 0 ||
           index.frequency(Field::heading, term) > 0;
}

SearchTerms search_terms_from(const Question& question, const IndexReader& index,
                              const TermAnalyzer& analyzer) {
    SearchTerms terms;
    std::vector<double> idf;
    for (const QuestionTerm& term : question.terms) {
        idf.push_back(inverse_document_frequency(index.frequency(Field::body, term.term),
                                                 index.state().passages));
        terms.importance.push_back(term.weight * idf.back());
    }
    for (const std::size_t i : searched_terms(question, index, terms.importance)) {
        terms.searched.push_back({i, question.terms[i].term, question.terms[i].weight, idf[i]});
    }
    require_phrases(question, analyzer, terms);
    return terms;
}

}  // namespace docent
