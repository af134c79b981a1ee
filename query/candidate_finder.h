#pragma once

#include <chrono>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// How much an article as a whole says about the question.
struct ArticleEvidence {
    double text = 0;   ///< BM25 of its text, weighted
    double title = 0;  ///< BM25 of its title, weighted
};

/// What the index gives for a question: the passages worth ranking, and the evidence around them.
struct Candidates {
    std::vector<FoundEntry> passages;  ///< best first by their own evidence
    std::unordered_map<std::uint32_t, ArticleEvidence> articles;  ///< by article number
    std::uint64_t total_estimated = 0;
};

/// How many passages and articles are looked at for one question. More finds little more: the
/// article evidence moves a passage by a few places, not by hundreds.
struct CandidateLimits {
    std::uint32_t passages = 100;
    std::uint32_t articles = 200;
    std::uint32_t passages_with_phrase = 2000;  ///< when only those with a quoted phrase count
};

/// Finds the passages that the ranker chooses from.
/// Throws: Error(timed_out) at the deadline.
Candidates find_candidates(const IndexReader& index, const SearchTerms& terms,
                           std::chrono::steady_clock::time_point deadline,
                           const CandidateLimits& limits = {});

}  // namespace docent
