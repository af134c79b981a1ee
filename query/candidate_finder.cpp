// Three matches: passages by all of their fields together, articles by text, articles by title.

#include "query/candidate_finder.h"

#include <algorithm>
#include <iterator>

#include "query/bm25_parameters.h"

namespace docent {
namespace {

std::vector<WeightedTerm> terms_in(Field field, const std::vector<WeightedTerm>& terms) {
    std::vector<WeightedTerm> result;
    std::copy_if(terms.begin(), terms.end(), std::back_inserter(result),
                 [&](const WeightedTerm& term) { return term.field == field; });
    return result;
}

}  // namespace

Candidates find_candidates(const IndexReader& index, const SearchTerms& terms,
                           std::chrono::steady_clock::time_point deadline,
                           const CandidateLimits& limits) {
    Candidates candidates;
    const std::uint32_t limit =
        terms.required.empty() ? limits.passages : limits.passages_with_phrase;
    const FoundEntries passages =
        index.find({terms.in_passages, terms.required, kPassageBm25, limit, deadline});
    candidates.passages = passages.best;
    candidates.total_estimated = passages.total_estimated;
    if (candidates.passages.empty()) return candidates;
    const auto find_articles = [&](Field field) {
        return index
            .find({terms_in(field, terms.in_articles), {}, kArticleBm25, limits.articles, deadline})
            .best;
    };
    for (const FoundEntry& found : find_articles(Field::article)) {
        candidates.articles[index.article_number(found.entry)].text = found.weight;
    }
    for (const FoundEntry& found : find_articles(Field::article_title)) {
        candidates.articles[index.article_number(found.entry)].title = found.weight;
    }
    return candidates;
}

}  // namespace docent
