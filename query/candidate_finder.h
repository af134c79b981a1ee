#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// How much an article as a whole says about the question.
struct ArticleEvidence {
    double text = 0;   ///< BM25 of its text, weighted
    double title = 0;  ///< sum of the idf of the terms in its title, weighted
};

/// A passage worth ranking.
struct Candidate {
    std::uint32_t entry = 0;
    ArticleEvidence article;  ///< of the article that it belongs to
};

/// What the index gives for a question.
struct Candidates {
    std::vector<Candidate> passages;  ///< best first by their own evidence
    std::uint64_t total_estimated = 0;
};

/// How many passages are looked at for one question. More finds little more: the article evidence
/// moves a passage by a few places, not by hundreds.
struct CandidateLimits {
    std::uint32_t passages = 100;
    std::uint32_t passages_with_phrase = 2000;  ///< when only those with a quoted phrase count
};

/// Finds the passages that the ranker chooses from.
/// Throws: Error(timed_out) at the deadline.
Candidates find_candidates(const IndexReader& index, const SearchTerms& terms,
                           std::chrono::steady_clock::time_point deadline,
                           const CandidateLimits& limits = {});

}  // namespace docent
