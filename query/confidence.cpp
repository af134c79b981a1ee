// Logistic regression on what tells whether the first passage answers (answer_features).
//
// Source: fitted (bench/fit_confidence) on the development splits of squad11-dev, selqa and
// covidqa, each with half of its articles, squad11-dev once more with half of its titles; a passage
// is right if its article is judged relevant. With weights fitted on the other collections the
// AUROC between questions with and without an answer is .966 (squad11-dev by titles; both halves of
// it left out), .907 (squad11-dev), .917 (selqa), .738 (covidqa, where other articles answer as
// well), the calibration error .128, .086, .051, .182; on collections that were not used at all
// .682 (medquad-self) and .808 (scifact). The rarest word missing and the unknown words add next to
// nothing to the others, the score and the kind of answer nothing (.05, by hand); the meaning adds
// .003 to the first figure; words near those that are missing, sentence by sentence or in the whole
// passage, add nothing. The least confidence of a perhaps would be .107 for 3 % wrong "not here" on
// these; with lists of questions, as in our own corpus/, an answer leads by less: .06, by hand on
// that (1 % wrong).

#include "query/confidence.h"

#include <cmath>

namespace docent {
namespace {

constexpr double kBias = -3.50;

}  // namespace

const std::array<WeightedFeature, kFeatures>& weighted_features() {
    static constexpr std::array<WeightedFeature, kFeatures> kTable = {{
        {Feature::coverage, "coverage", 1.08},
        {Feature::missing, "missing", -0.21},
        {Feature::unknown, "unknown", -0.63},
        {Feature::sentence, "sentence", 0.98},
        {Feature::titled, "titled", 0.83},
        {Feature::score, "score", 0.05},
        {Feature::lead, "lead", 6.17},
        {Feature::pairs, "pairs", 1.19},
        {Feature::meaning, "meaning", 1.04},
        {Feature::expected_kind, "expected kind", 0.05},
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
