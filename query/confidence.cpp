// Logistic regression on what tells whether the first passage answers (answer_features).
//
// Source: fitted (bench/fit_confidence) on the development splits of squad11-dev, selqa and
// covidqa, each with half of its articles, squad11-dev once more with half of its titles; a passage
// is right if its article is judged relevant. AUROC between questions with and without an answer,
// on each collection with weights fitted on the three others: .967 (squad11-dev by titles), .918
// (squad11-dev), .920 (selqa), .738 (covidqa, where other articles answer as well); calibration
// error .104, .071, .044, .192. The rarest word missing, the unknown words, the score and the kind
// of answer add next to nothing to the others. The least confidence of a perhaps would
// be .095 for 3 % wrong "not here" on these; with lists of questions, as in our own corpus/, an
// answer leads by less: .06, by hand on that (1 % wrong).

#include "query/confidence.h"

#include <cmath>

namespace docent {
namespace {

constexpr double kBias = -3.22;

}  // namespace

const std::array<WeightedFeature, kFeatures>& weighted_features() {
    static constexpr std::array<WeightedFeature, kFeatures> kTable = {{
        {Feature::coverage, "coverage", 1.08},
        {Feature::missing, "missing", -0.53},
        {Feature::unknown, "unknown", -0.56},
        {Feature::sentence, "sentence", 1.05},
        {Feature::titled, "titled", 0.81},
        {Feature::score, "score", 0.14},
        {Feature::lead, "lead", 6.41},
        {Feature::pairs, "pairs", 1.49},
        {Feature::expected_kind, "expected kind", 0.08},
    }};
    return kTable;
}

double confidence_from(const FeatureValues& features) {
    double sum = kBias;
    for (const WeightedFeature& weighted : weighted_features()) {
        sum += weighted.weight * features[static_cast<std::size_t>(weighted.feature)];
    }
    return 1 / (1 + std::exp(-sum));
}

Verdict verdict_from(double confidence) {
    if (confidence >= kAnsweredConfidence) return Verdict::answered;
    if (confidence >= kUnsureConfidence) return Verdict::unsure;
    return Verdict::not_here;
}

}  // namespace docent
