// A term's weight is its share of each passage, weighted by how good the passage is, times its idf.
// Terms of a single passage are left out first, because looking up idf is what costs.

#include "query/related_terms.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "query/bm25_parameters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxTerms = 20;
constexpr std::size_t kMinPassages = 2;
constexpr std::size_t kMinTermBytes = 3;

struct SharedTerm {
    double share = 0;
    std::size_t passages = 0;
};

}  // namespace

RelatedTerms related_terms(const std::vector<WeightedEntry>& best, const SearchTerms& terms,
                           const IndexReader& index) {
    double total = 0;
    for (const WeightedEntry& passage : best) total += passage.weight;
    if (total <= 0) return {};
    std::unordered_set<std::string> asked;
    for (const SearchedTerm& term : terms.searched) asked.insert(term.term);
    std::unordered_map<std::string, SharedTerm> shared;
    const double average_length = index.average_passage_length();
    for (const WeightedEntry& passage : best) {
        const double length = index.length(passage.entry);
        index.for_each_term(passage.entry, [&](const std::string& term, std::uint32_t count) {
            if (term.size() < kMinTermBytes || asked.contains(term)) return;
            SharedTerm& entry = shared[term];
            entry.share +=
                passage.weight / total * saturation(count, length, average_length, kPassageBm25);
            ++entry.passages;
        });
    }
    std::vector<std::pair<double, std::string>> telling;  // negative weights: best first
    for (const auto& [term, entry] : shared) {
        if (entry.passages < kMinPassages) continue;
        const double idf =
            inverse_document_frequency(index.frequency(Field::body, term), index.state().passages);
        telling.emplace_back(-entry.share * idf, term);
    }
    std::sort(telling.begin(), telling.end());
    if (telling.size() > kMaxTerms) telling.resize(kMaxTerms);
    std::sort(telling.begin(), telling.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    RelatedTerms related;
    for (auto& [weight, term] : telling) {
        related.terms.push_back(std::move(term));
        related.weights.push_back(-weight);
    }
    return related;
}

double weight_of(const RelatedTerms& related, std::uint32_t entry, const IndexReader& index) {
    const std::vector<std::uint32_t> counts = index.term_counts(entry, related.terms);
    const double length = index.length(entry);
    const double average_length = index.average_passage_length();
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        sum += related.weights[i] * saturation(counts[i], length, average_length, kPassageBm25);
    }
    return sum;
}

}  // namespace docent
