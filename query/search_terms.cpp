// A word tells more the fewer passages hold it, and the more often it stands in those: what a
// passage is about is repeated in it, a turn of phrase is not.

#include "query/search_terms.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "store/bm25.h"
#include "text/term_analyzer.h"

namespace docent {
namespace {

// The first factor is BM25's; the second is the root of the burstiness (F + 1) / n that normalises
// the DFR models with the Bernoulli process (Amati and van Rijsbergen, Probabilistic models of
// information retrieval, 2002). Root and bound were chosen on twelve public development
// collections: mean nDCG@10 of 300 questions each .636, .633 without.
double informativeness_of(const std::string& term, const IndexReader& index) {
    constexpr double kMostBursty = 4;
    const std::uint64_t passages = index.frequency(Field::body, term);
    const double idf = inverse_document_frequency(passages, index.state().passages);
    const std::uint64_t occurrences = index.occurrences(Field::body, term);
    const double burstiness =
        passages == 0 ? 2  // as of a word that stands in one passage, once
                      : static_cast<double>(occurrences + 1) / static_cast<double>(passages);
    return idf * std::sqrt(std::min(burstiness, kMostBursty));
}

// How much each term of the question tells.
std::vector<double> informativeness_in(const Question& question, const IndexReader& index) {
    std::vector<double> informativeness;
    std::unordered_map<std::string_view, double> of_typed;
    for (const QuestionTerm& term : question.terms) {  // typed ones come first
        double own = informativeness_of(term.term, index);
        if (term.synonym_of.empty()) {
            if (is_indexed(term.term, index)) of_typed.emplace(term.term, own);
        } else if (!is_indexed(term.term, index)) {
            own = 0;
        } else if (const auto typed = of_typed.find(term.synonym_of); typed != of_typed.end()) {
            own = std::min(own, typed->second);
        }
        informativeness.push_back(own);
    }
    return informativeness;
}

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
            if (word.role == WordRole::function || terms.required.size() >= kMaxSearchedTerms) {
                continue;
            }
            terms.required.push_back(word.stem);
        }
    }
}

}  // namespace

double typed_importance(const Question& question, const std::vector<double>& importance) {
    double sum = 0;
    for (std::size_t i = 0; i < importance.size(); ++i) {
        if (question.terms[i].synonym_of.empty()) sum += importance[i];
    }
    return sum;
}

bool is_indexed(const std::string& term, const IndexReader& index) {
    return index.frequency(Field::body, term) > 0 ||
           index.frequency(Field::article_title, term) > 0 ||
           index.frequency(Field::heading, term) > 0;
}

SearchTerms search_terms_from(const Question& question, const IndexReader& index,
                              const TermAnalyzer& analyzer) {
    SearchTerms terms;
    const std::vector<double> informativeness = informativeness_in(question, index);
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        terms.importance.push_back(question.terms[i].weight * informativeness[i]);
    }
    for (const std::size_t i : searched_terms(question, index, terms.importance)) {
        terms.searched.push_back(
            {i, question.terms[i].term, question.terms[i].weight, informativeness[i]});
    }
    require_phrases(question, analyzer, terms);
    return terms;
}

}  // namespace docent
