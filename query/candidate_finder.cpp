// One match finds passages by all of their fields together. Then the postings of each term are read
// once more, where these passages and their articles are: that tells where the term stands in each
// passage, and how often in each article as a whole. (The list of each passage's terms would tell
// it too, and takes ten times as long to read.) How rare a term is among articles is not known; how
// rare among passages orders them as well. All is done in the order in which the index holds
// things: what stands together is then read together.

#include "query/candidate_finder.h"

#include <algorithm>

#include "query/bm25_parameters.h"

namespace docent {
namespace {

// Looks terms up in the candidates, which are all there, in order.
class TermLookup {
  public:
    TermLookup(const IndexReader& index, Candidates& candidates)
        : index_(index), candidates_(candidates.passages) {
        for (const Candidate& candidate : candidates_) entries_.push_back(candidate.entry);
        articles_ = index.articles_of(entries_);
        for (const ArticleExtent& article : articles_) first_entries_.push_back(article.first);
        std::size_t article = 0;
        for (Candidate& candidate : candidates_) {
            while (candidate.entry - articles_[article].first >= articles_[article].passages) {
                ++article;
            }
            candidate.article = articles_[article].first;
            article_of_.push_back(article);
        }
    }

    // All passages of an article have its title.
    void add(const SearchedTerm& term) {
        const double text = term.weight * term.informativeness;
        const double title = term.weight * inverse_document_frequency(
                                               index_.frequency(Field::article_title, term.term),
                                               index_.state().articles);
        const TextCounts counts = index_.counts_in(entries_, articles_, term.term);
        const std::vector<bool> in_titles = index_.are_in(Field::title, term.term, first_entries_);
        const std::vector<bool> in_headings = index_.are_in(Field::heading, term.term, entries_);
        const std::vector<bool> in_inferred = index_.are_in(Field::inferred, term.term, entries_);
        const double average_length = index_.average_article_length();
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            const std::size_t article = article_of_[i];
            Candidate& candidate = candidates_[i];
            candidate.places.push_back(
                {counts.passages[i], in_titles[article], in_headings[i], in_inferred[i]});
            candidate.evidence.text +=
                text * saturation(counts.articles[article], articles_[article].terms,
                                  average_length, kArticleBm25);
            if (in_titles[article]) candidate.evidence.title += title;
        }
    }

  private:
    const IndexReader& index_;
    std::vector<Candidate>& candidates_;
    std::vector<std::uint32_t> entries_;
    std::vector<ArticleExtent> articles_;
    std::vector<std::uint32_t> first_entries_;  // of the articles
    std::vector<std::size_t> article_of_;       // each candidate, by its number in `articles_`
};

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
        {terms_in_passages(terms, weights), terms.required, kCandidateBm25, limit, deadline});
    std::sort(found.best.begin(), found.best.end(),
              [](const FoundEntry& a, const FoundEntry& b) { return a.entry < b.entry; });
    Candidates candidates;
    candidates.total_estimated = found.total_estimated;
    for (const FoundEntry& passage : found.best) {
        candidates.passages.push_back({passage.entry, 0, {}, {}});
    }
    TermLookup lookup(index, candidates);
    for (const SearchedTerm& term : terms.searched) lookup.add(term);
    return candidates;
}

}  // namespace docent
