// Each measure in the words of its definition. Gains are the scores themselves, negative ones 0.

#include "eval/measures.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace docent {
namespace {

constexpr int kRelevant = 1;

double discounted(const std::vector<int>& gains, std::size_t depth) {
    double sum = 0;
    for (std::size_t i = 0; i < std::min(depth, gains.size()); ++i) {
        sum += gains[i] / std::log2(static_cast<double>(i) + 2);
    }
    return sum;
}

double ndcg(const std::vector<int>& gains, const JudgedArticles& judged, std::size_t depth) {
    std::vector<int> ideal;
    for (const auto& [article, score] : judged) ideal.push_back(std::max(0, score));
    std::sort(ideal.begin(), ideal.end(), std::greater<>());
    const double best = discounted(ideal, depth);
    return best == 0 ? 0 : discounted(gains, depth) / best;
}

}  // namespace

Measures measure(const std::vector<std::string>& ranking, const JudgedArticles& judged) {
    std::vector<int> gains;
    for (const std::string& article : ranking) {
        const auto found = judged.find(article);
        gains.push_back(found == judged.end() ? 0 : std::max(0, found->second));
    }
    const auto relevant =
        static_cast<double>(std::count_if(judged.begin(), judged.end(), [](const auto& article) {
            return article.second >= kRelevant;
        }));
    Measures measures;
    if (relevant == 0) return measures;
    measures.ndcg_at_10 = ndcg(gains, judged, 10);
    double found = 0;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (gains[i] < kRelevant) continue;
        const auto rank = static_cast<double>(i + 1);
        found += 1;
        if (found == 1 && rank <= 10) measures.mrr_at_10 = 1 / rank;
        if (rank <= 1) measures.success_at_1 = 1;
        if (rank <= 5) measures.success_at_5 = 1;
        if (rank <= 20) measures.success_at_20 = 1;
        if (rank <= 100) measures.recall_at_100 = found / relevant;
        measures.average_precision += found / rank / relevant;
    }
    return measures;
}

Measures mean_of(const std::vector<Measures>& all) {
    Measures mean;
    for (const NamedMeasure& named : kMeasures) {
        double sum = 0;
        for (const Measures& measures : all) sum += measures.*named.value;
        if (!all.empty()) mean.*named.value = sum / static_cast<double>(all.size());
    }
    return mean;
}

}  // namespace docent
