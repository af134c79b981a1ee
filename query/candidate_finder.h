#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "query/ranking_parts.h"
#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// How much an article as a whole says about the question.
struct ArticleEvidence {
    double text = 0;   ///< BM25 of its text
    double title = 0;  ///< sum of weight times idf, among articles, of the terms in its title
};

/// Where in a passage a term stands.
struct TermPlaces {
    std::uint32_t in_text = 0;  ///< how often
    bool in_title = false;
    bool in_headings = false;
    bool in_inferred = false;  ///< in a question that the passage seems to answer
};

/// A passage worth ranking.
struct Candidate {
    std::uint32_t entry = 0;
    std::uint32_t article = 0;       ///< entry of the first passage of its article
    ArticleEvidence evidence;        ///< of that article
    std::vector<TermPlaces> places;  ///< per `SearchTerms::searched`
};

/// What the index gives for a question.
struct Candidates {
    std::vector<Candidate> passages;  ///< in the order of the index
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
                           const PartValues& weights,
                           std::chrono::steady_clock::time_point deadline,
                           const CandidateLimits& limits = {});

}  // namespace docent
