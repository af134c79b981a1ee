// One match finds passages by all of their fields together. The articles that they belong to are
// then looked at as wholes, term by term, in the order in which the index holds them. How rare a
// term is among articles is not known; how rare among passages orders them as well.

#include "query/candidate_finder.h"

#include <algorithm>

#include "query/bm25_parameters.h"

namespace docent {
namespace {

bool is_before(const ArticleExtent& a, const ArticleExtent& b) {
    return a.first < b.first;
}

std::vector<ArticleExtent> distinct(std::vector<ArticleExtent> articles) {
    std::sort(articles.begin(), articles.end(), is_before);
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

std::vector<ArticleEvidence> evidence_of(const std::vector<ArticleExtent>& articles,
                                         const IndexReader& index,
                                         const std::vector<SearchedTerm>& terms) {
    std::vector<ArticleEvidence> evidence(articles.size());
    const double average_length = index.average_article_length();
    for (const SearchedTerm& term : terms) {
        const double text = term.weight * term.idf;
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
    const FoundEntries found = index.find(
        {terms_in_passages(terms, weights), terms.required, kPassageBm25, limit, deadline});
    std::vector<ArticleExtent> article_of_found;
    for (const FoundEntry& passage : found.best) {
        article_of_found.push_back(index.article_of(passage.entry));
    }
    const std::vector<ArticleExtent> articles = distinct(article_of_found);
    const std::vector<ArticleEvidence> evidence = evidence_of(articles, index, terms.searched);
    Candidates candidates;
    candidates.total_estimated = found.total_estimated;
    for (std::size_t i = 0; i < found.best.size(); ++i) {
        const auto article =
            std::lower_bound(articles.begin(), articles.end(), article_of_found[i], is_before);
        candidates.passages.push_back(
            {found.best[i].entry, article->first,
             evidence[static_cast<std::size_t>(article - articles.begin())]});
    }
    return candidates;
}

}  // namespace docent
