#pragma once

#include <string_view>
#include <vector>

#include "query/search_terms.h"

namespace docent {

/// Gives the names of the parts of a score that have a weight, as `--explain` shows them.
std::vector<std::string_view> weighted_part_names();

/// Gives the weight of a part, to be changed, or nullptr when no part has this name.
double* weight_of(std::string_view part, RankingWeights& weights);

}  // namespace docent
