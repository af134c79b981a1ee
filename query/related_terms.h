#pragma once

#include <vector>

#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// A passage and how well it answers, as far as is known.
struct WeightedEntry {
    std::uint32_t entry = 0;
    double weight = 0;
};

/// Gives the terms that passages have in common and other passages have not, most telling first,
/// but for those of the question: what else an answer is likely to speak of.
///
/// Takes: the best passages of the first round. Gives: at most 20 terms of the text; the weights
/// are factors of BM25's saturation, idf included.
/// Source: relevance models (Lavrenko and Croft 2001) with BM25's term weights; 8 passages and 20
/// terms from a prototype on public collections.
std::vector<WeightedTerm> related_terms(const std::vector<WeightedEntry>& best,
                                        const SearchTerms& terms, const IndexReader& index);

}  // namespace docent
