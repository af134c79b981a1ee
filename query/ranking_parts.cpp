// One table: the name of a part, and its weight.

#include "query/ranking_parts.h"

#include <algorithm>
#include <iterator>

namespace docent {
namespace {

struct WeightedPart {
    std::string_view name;
    double RankingWeights::*weight;
};

constexpr WeightedPart kWeightedParts[] = {
    {"title", &RankingWeights::title},         {"headings", &RankingWeights::heading},
    {"article", &RankingWeights::article},     {"article title", &RankingWeights::article_title},
    {"pairs", &RankingWeights::pair},          {"sentence", &RankingWeights::sentence},
    {"kind of answer", &RankingWeights::kind}, {"same question", &RankingWeights::same_question},
};

}  // namespace

std::vector<std::string_view> weighted_part_names() {
    std::vector<std::string_view> names;
    for (const WeightedPart& part : kWeightedParts) names.push_back(part.name);
    return names;
}

double* weight_of(std::string_view part, RankingWeights& weights) {
    const auto* found = std::find_if(std::begin(kWeightedParts), std::end(kWeightedParts),
                                     [&](const WeightedPart& other) { return other.name == part; });
    return found == std::end(kWeightedParts) ? nullptr : &(weights.*(found->weight));
}

}  // namespace docent
