#include "query/confidence.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/unit/query/query_index.h"

namespace docent::test {

TEST_CASE("confidence grows with what speaks for an answer and falls with what does not") {
    const FeatureValues none = {};
    for (const WeightedFeature& weighted : weighted_features()) {
        INFO(weighted.name);
        FeatureValues one = none;
        one[static_cast<std::size_t>(weighted.feature)] = 1;
        const bool speaks_against =
            weighted.feature == Feature::missing || weighted.feature == Feature::unknown;
        CHECK((confidence_from(one) < confidence_from(none)) == speaks_against);
    }
}

TEST_CASE("confidence is the logistic function of the weighted features") {
    FeatureValues all;
    all.fill(1);
    double sum = 0;
    for (const WeightedFeature& weighted : weighted_features()) sum += weighted.weight;
    const double none = confidence_from({});
    const double odds = none / (1 - none) * std::exp(sum);
    CHECK(confidence_from(all) == Approx(odds / (1 + odds)));
    CHECK(none > 0);
    CHECK(none < kUnsureConfidence);
    CHECK(confidence_from(all) < 1);
}

TEST_CASE("the verdict follows from the confidence") {
    CHECK(verdict_from(1) == Verdict::answered);
    CHECK(verdict_from(kAnsweredConfidence) == Verdict::answered);
    CHECK(verdict_from(kAnsweredConfidence - 0.001) == Verdict::unsure);
    CHECK(verdict_from(kUnsureConfidence) == Verdict::unsure);
    CHECK(verdict_from(kUnsureConfidence - 0.001) == Verdict::not_here);
    CHECK(verdict_from(0) == Verdict::not_here);
}

}  // namespace docent::test
