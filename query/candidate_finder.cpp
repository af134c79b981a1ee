// One match finds passages by all of their fields together. The articles that they belong to are
// then looked at as wholes, term by term. How rare a term is among articles is not known; how rare
// among passages orders them as well. All is done in the order in which the index holds things:
// what stands together is then read together.

#include "query/candidate_finder.h"

#include <algorithm>

#include "query/bm25_parameters.h"

namespace docent {
namespace {

std::vector<ArticleEvidence> evidence_of(const std::vector<ArticleExtent>& articles,
                                         const IndexReader& index,
                                         const std::vector<SearchedTerm>& terms) {
    std::vector<ArticleEvidence> evidence(articles.size());
    const double average_length = index.average_article_length();
    for (const SearchedTerm& term : terms) {
        const double text = term.weight * term.informativeness;
        const double title = term.weight * inverse_document_frequency(
                                               index.frequency(Field::article_title, term.term),
                                               index.state().articles);
        const std::vector<std::uint32_t> counts = index.counts_in_articles(term.term, articles);
        const std::vector<bool> in_titles = index.are_in_titles(term.term, articles);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            evidence[i].text +=
                text * saturation(counts[i], articles[i].terms, average_length, kArticleBm25);
            if (in_titles[i]) evidence[i].title += title;
        }
    }
    return evidence;
}

// What to match passages by: each term in each field of passages, as much as the field counts.
std::vector<WeightedTerm> terms_in_passages(const SearchTerms& terms, const PartValues& weights) {
    std::vector<WeightedTerm> in_passages;
    for (const SearchedTerm& term : terms.searched) {
        in_passages.push_back({Field::body, term.term, term.weight * weights[Part::words]});
        in_passages.push_back({Field::title, term.term, term.weight * weights[Part::title]});
        in_passages.push_back({Field::heading, term.term, term.weight * weights[Part::headings]});
    }
    std::erase_if(in_passages, [](const WeightedTerm& term) { return term.weight <= 0; });
    return in_passages;
}

}  // namespace

Candidates find_candidates(const IndexReader& index, const SearchTerms& terms,
                           const PartValues& weights,
                           std::chrono::steady_clock::time_point deadline,
                           const CandidateLimits& limits) {
    const std::uint32_t limit =
        terms.required.empty() ? limits.passages : limits.passages_with_phrase;
    FoundEntries found = index.find(
        {terms_in_passages(terms, weights), terms.required, kPassageBm25, limit, deadline});
    std::sort(found.best.begin(), found.best.end(),
              [](const FoundEntry& a, const FoundEntry& b) { return a.entry < b.entry; });
    Candidates candidates;
    candidates.total_estimated = found.total_estimated;
    std::vector<ArticleExtent> articles;
    for (const FoundEntry& passage : found.best) {
        const bool is_next =
            articles.empty() || passage.entry - articles.back().first >= articles.back().passages;
        if (is_next) articles.push_back(index.article_of(passage.entry));
        candidates.passages.push_back({passage.entry, articles.back().first, {}});
    }
    const std::vector<ArticleEvidence> evidence = evidence_of(articles, index, terms.searched);
    std::size_t article = 0;
    for (Candidate& candidate : candidates.passages) {
        while (articles[article].first != candidate.article) ++article;
        candidate.evidence = evidence[article];
    }
    return candidates;
}

}  // namespace docent
