// A term's weight is its share of each passage, weighted by how good the passage is, times its idf.
// Terms of a single passage are left out first, because looking up idf is what costs.

#include "query/related_terms.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

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

std::vector<WeightedTerm> related_terms(const std::vector<WeightedEntry>& best,
                                        const SearchTerms& terms, const IndexReader& index) {
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
    std::vector<WeightedTerm> related;
    for (const auto& [term, entry] : shared) {
        if (entry.passages < kMinPassages) continue;
        const double idf =
            inverse_document_frequency(index.frequency(Field::body, term), index.state().passages);
        related.push_back({Field::body, term, entry.share * idf});
    }
    const auto is_better = [](const WeightedTerm& a, const WeightedTerm& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
    };
    std::sort(related.begin(), related.end(), is_better);
    if (related.size() > kMaxTerms) related.resize(kMaxTerms);
    return related;
}

}  // namespace docent
