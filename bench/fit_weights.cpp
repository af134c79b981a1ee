// Fits the weights of the parts of a score, in query/ranking_parts.cpp, on collections.
//
//     docent eval --db DB --queries FILE --qrels FILE --values COLLECTION.values    (for each)
//     fit_weights COLLECTION.values...
//
// Coordinate ascent on the mean over collections of the mean nDCG@10, articles at the place of
// their best passage (Metzler and Croft, Linear feature-based models for information retrieval,
// 2007). Each collection is also left out once and measured with weights fitted on the others: what
// a collection that nobody has seen can expect. The same files give the same weights.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bench/fit_files.h"
#include "eval/values_file.h"
#include "query/ranking_parts.h"

namespace docent {
namespace {

constexpr std::size_t kDepth = 10;
constexpr int kRounds = 8;
constexpr double kLeastGain = 1e-5;  // of the mean nDCG, for a weight to be changed

struct CandidatePassage {
    std::array<double, kParts> values = {};
    std::size_t article = 0;  // numbered within the question
};

struct FitQuestion {
    std::string id;
    std::vector<CandidatePassage> passages;
    std::vector<double> gains;  // of each article
    double ideal = 0;
};

struct Collection {
    std::string name;
    std::vector<FitQuestion> questions;
};

using Weights = std::array<double, kParts>;

double discount(std::size_t rank) {
    return 1 / std::log2(static_cast<double>(rank) + 2);
}

void finish(FitQuestion& question) {
    std::vector<double> gains = question.gains;
    std::sort(gains.rbegin(), gains.rend());
    for (std::size_t i = 0; i < std::min(kDepth, gains.size()); ++i) {
        question.ideal += gains[i] * discount(i);
    }
}

// Reads the lines that eval/values_file.h describes.
Collection read_collection(const std::string& file) {
    std::ifstream in = opened(file, values_heading());
    Collection collection;
    collection.name = collection_name(file);
    std::unordered_map<std::string, std::size_t> articles;
    for (std::string line; std::getline(in, line);) {
        const std::size_t comment = line.find(" # ");
        std::istringstream words(line.substr(0, comment));
        double gain = 0;
        std::string id;
        words >> gain >> id;
        if (collection.questions.empty() || collection.questions.back().id != id) {
            if (!collection.questions.empty()) finish(collection.questions.back());
            collection.questions.push_back({id, {}, {}, 0});
            articles.clear();
        }
        FitQuestion& question = collection.questions.back();
        CandidatePassage passage;
        bool is_found = false;
        for (std::string word; words >> word;) {
            is_found = true;
            const std::size_t colon = word.find(':');
            const std::size_t part = std::stoul(word.substr(0, colon));
            if (part == 0 || part > kParts) throw std::runtime_error(file + " is damaged");
            passage.values[part - 1] = std::stod(word.substr(colon + 1));
        }
        const auto [article, is_new] =
            articles.emplace(line.substr(comment + 3), question.gains.size());
        if (is_new) question.gains.push_back(std::max(gain, 0.0));
        passage.article = article->second;
        if (is_found) question.passages.push_back(passage);
    }
    if (!collection.questions.empty()) finish(collection.questions.back());
    return collection;
}

double ndcg(const FitQuestion& question, const Weights& weights) {
    if (question.ideal <= 0) return 0;
    std::vector<double> best(question.gains.size(), -HUGE_VAL);
    for (const CandidatePassage& passage : question.passages) {
        double score = 0;
        for (std::size_t i = 0; i < kParts; ++i) score += weights[i] * passage.values[i];
        best[passage.article] = std::max(best[passage.article], score);
    }
    std::vector<std::size_t> order;  // of the articles that were found
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (best[i] > -HUGE_VAL) order.push_back(i);
    }
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(kDepth, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
        return best[a] != best[b] ? best[a] > best[b] : a < b;
    });
    double gain = 0;
    for (auto article = order.begin(); article != end; ++article) {
        gain +=
            question.gains[*article] * discount(static_cast<std::size_t>(article - order.begin()));
    }
    return gain / question.ideal;
}

double mean_ndcg(const Collection& collection, const Weights& weights) {
    double sum = 0;
    for (const FitQuestion& question : collection.questions) sum += ndcg(question, weights);
    return collection.questions.empty() ? 0
                                        : sum / static_cast<double>(collection.questions.size());
}

double mean_ndcg(const std::vector<const Collection*>& collections, const Weights& weights) {
    double sum = 0;
    for (const Collection* collection : collections) sum += mean_ndcg(*collection, weights);
    return sum / static_cast<double>(collections.size());
}

// The words keep their weight, since only the ratio of weights matters.
Weights fit(const std::vector<const Collection*>& collections, Weights weights) {
    double best = mean_ndcg(collections, weights);
    for (int round = 0; round < kRounds; ++round) {
        const double before = best;
        for (std::size_t part = 1; part < kParts; ++part) {
            const double start = weights[part];
            double chosen = start;
            for (const double tried : {0.0, start * 0.4, start * 0.7, start * 0.9, start * 1.1,
                                       start * 1.4, start * 2, start + 0.02, start + 0.1}) {
                weights[part] = tried;
                const double mean = mean_ndcg(collections, weights);
                if (mean <= best + kLeastGain) continue;
                best = mean;
                chosen = tried;
            }
            weights[part] = chosen;
        }
        if (best - before < 2 * kLeastGain) break;
    }
    return weights;
}

void run(const std::vector<std::string>& files) {
    std::vector<Collection> collections;
    for (const std::string& file : files) collections.push_back(read_collection(file));
    Weights start = {};
    for (const WeightedPart& part : weighted_parts()) {
        start[static_cast<std::size_t>(part.part)] = part.weight;
    }
    std::vector<const Collection*> all;
    for (const Collection& collection : collections) all.push_back(&collection);
    const Weights fitted = fit(all, start);
    std::printf("%-16s %9s %9s %9s %9s\n", "collection", "questions", "now", "fitted", "left out");
    std::array<double, 3> sums = {};
    for (const Collection* left_out : all) {
        double held_out = 0;
        if (all.size() > 1) {
            std::vector<const Collection*> others;
            std::copy_if(all.begin(), all.end(), std::back_inserter(others),
                         [&](const Collection* other) { return other != left_out; });
            held_out = mean_ndcg(*left_out, fit(others, start));
        }
        const std::array<double, 3> means = {mean_ndcg(*left_out, start),
                                             mean_ndcg(*left_out, fitted), held_out};
        for (std::size_t i = 0; i < means.size(); ++i) sums[i] += means[i];
        std::printf("%-16s %9zu %9.4f %9.4f %9.4f\n", left_out->name.c_str(),
                    left_out->questions.size(), means[0], means[1], means[2]);
        std::fflush(stdout);
    }
    const auto count = static_cast<double>(all.size());
    std::printf("%-16s %9s %9.4f %9.4f %9.4f\n\n", "mean", "", sums[0] / count, sums[1] / count,
                sums[2] / count);
    std::printf("%-16s %9s %9s %9s\n", "part", "now", "fitted", "without");
    for (const WeightedPart& part : weighted_parts()) {
        const auto i = static_cast<std::size_t>(part.part);
        Weights without = fitted;
        without[i] = 0;
        std::printf("%-16s %9.3f %9.3f %9.4f\n", std::string(part.name).c_str(), part.weight,
                    fitted[i], mean_ndcg(all, without));
    }
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    return docent::fit_files(argc, argv, "fit_weights", "values", docent::run);
}
