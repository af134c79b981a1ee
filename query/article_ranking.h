#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/candidate_finder.h"
#include "query/passage_ranker.h"
#include "query/ranked_passage.h"
#include "store/index_reader.h"

namespace docent {

/// An article with the score of its best passage.
struct RankedArticle {
    std::string article_id;
    double score = 0;

    bool operator==(const RankedArticle&) const = default;
};

/// The articles for one question, best first, each once.
struct ArticleRanking {
    std::vector<RankedArticle> articles;
    std::uint64_t elapsed_us = 0;  ///< for the passages that an answer shows, as it finds them
};

/// Gives how many passages to look at so that so many articles come out of them.
CandidateLimits deep_limits(std::size_t articles);

/// Gives the articles of passages, each at the place of its best one: first those of passages that
/// were read, then those of the rest. Scores fall within each of the two groups; the first article
/// of the second may have a higher one than the last of the first, because text adds to scores.
///
/// Takes: both lists in their order. Gives: at most `limit` articles.
std::vector<RankedArticle> articles_of(const std::vector<RankedPassage>& read,
                                       const std::vector<ScoredEntry>& rest,
                                       const IndexReader& index, std::size_t limit);

}  // namespace docent
