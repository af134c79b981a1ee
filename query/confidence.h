#pragma once

#include <array>
#include <string_view>

#include "model/answer_page.h"
#include "query/answer_features.h"

namespace docent {

/// A feature, its name, and its weight in the logistic model.
struct WeightedFeature {
    Feature feature;
    std::string_view name;
    double weight;
};

/// All features in their order, with the weights that confidence is made of.
const std::array<WeightedFeature, kFeatures>& weighted_features();

/// Gives the probability, 0 to 1, that the passage with these features answers the question: the
/// logistic function of their weighted sum.
double confidence_from(const FeatureValues& features);

/// Least confidence of an answer, and least confidence of a perhaps. Source: bench/fit_confidence;
/// see confidence.cpp.
inline constexpr double kAnsweredConfidence = 0.50;
inline constexpr double kUnsureConfidence = 0.06;

/// Gives the verdict for a confidence.
Verdict verdict_from(double confidence);

}  // namespace docent
