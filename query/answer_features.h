#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "model/question.h"
#include "query/ranked_passage.h"
#include "query/search_terms.h"
#include "store/index_reader.h"
#include "text/analyzers.h"

namespace docent {

/// What tells whether the first passage answers the question. All are 0 to 1; a share is one of the
/// importance of the words that were typed.
enum class Feature : std::size_t {
    coverage,      ///< share that the passage, its headings or its title hold, squared
    missing,       ///< share of the most important word that they do not hold
    unknown,       ///< share that no article holds
    sentence,      ///< share that the best sentence holds
    titled,        ///< ... together with the headings and the title, squared
    score,         ///< the score against the importance of the question
    lead,          ///< how far the best passage of another article stays behind, times coverage
    pairs,         ///< neighbouring words of the question that are neighbours in the passage, too
    meaning,       ///< how near the question in meaning the passage is; the usual when none tells
    expected_kind  ///< the best sentence has the kind of thing asked for; 1/2 when any will do
};

inline constexpr std::size_t kFeatures = 10;

/// The values of the features, in their order.
using FeatureValues = std::array<double, kFeatures>;

/// Gives the features of the first passage. Takes: at least one passage, best first, with their
/// evidence for this question.
FeatureValues answer_features(const std::vector<RankedPassage>& passages, const Question& question,
                              const SearchTerms& terms, const Analyzers& analyzers,
                              const IndexReader& index);

}  // namespace docent
