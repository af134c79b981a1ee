#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "eval/judgments.h"

namespace docent {

/// How good one ranking is, or the mean of many. Each is 0 to 1, more is better.
struct Measures {
    double ndcg_at_10 = 0;
    double mrr_at_10 = 0;
    double success_at_1 = 0;
    double success_at_5 = 0;
    double success_at_20 = 0;
    double recall_at_100 = 0;
    double average_precision = 0;  ///< over the whole ranking; the mean of many is MAP

    bool operator==(const Measures&) const = default;
};

/// A measure's name, as people and JSON see it, and its place.
struct NamedMeasure {
    std::string_view name;
    double Measures::*value;
};

/// All measures, in the order in which they are shown.
inline constexpr NamedMeasure kMeasures[] = {
    {"ndcg@10", &Measures::ndcg_at_10},       {"mrr@10", &Measures::mrr_at_10},
    {"success@1", &Measures::success_at_1},   {"success@5", &Measures::success_at_5},
    {"success@20", &Measures::success_at_20}, {"recall@100", &Measures::recall_at_100},
    {"map", &Measures::average_precision},
};

/// Measures one ranking as trec_eval does: `ndcg_cut_10` with the scores as linear gains,
/// `recip_rank` of the first ten, `success`, `recall_100` and `map`. An article without a judgment
/// is not relevant. Without any relevant article every measure is 0. Equal scores are no question
/// here: the order given counts.
///
/// Takes: names of articles, best first, none twice.
/// Source: trec_eval 9.0; Järvelin and Kekäläinen 2002 for the discount log2(rank + 1).
Measures measure(const std::vector<std::string>& ranking, const JudgedArticles& judged);

/// Gives the mean of each measure; zeros for none.
Measures mean_of(const std::vector<Measures>& all);

}  // namespace docent
