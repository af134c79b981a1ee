#pragma once

#include <string>
#include <vector>

#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// A passage and how well it answers, as far as is known.
struct WeightedEntry {
    std::uint32_t entry = 0;
    double weight = 0;
};

/// Terms of the text, in byte order, and what each tells: a factor of BM25's saturation, idf
/// included.
struct RelatedTerms {
    std::vector<std::string> terms;
    std::vector<double> weights;
};

/// Gives the terms that passages have in common and other passages have not, but for those of the
/// question: what else an answer is likely to speak of.
///
/// Takes: the best passages of the first round. Gives: the 20 terms that tell most.
/// Source: relevance models (Lavrenko and Croft 2001) with BM25's term weights; 8 passages and 20
/// terms from a prototype on public collections.
RelatedTerms related_terms(const std::vector<WeightedEntry>& best, const SearchTerms& terms,
                           const IndexReader& index);

/// Gives the BM25 of a passage's text for the terms.
double weight_of(const RelatedTerms& related, std::uint32_t entry, const IndexReader& index);

}  // namespace docent
