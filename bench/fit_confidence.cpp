// Fits the weights of confidence, in query/confidence.cpp, on collections.
//
//     docent eval --db DB --queries FILE --qrels FILE --verdicts --features COLLECTION.features
//     fit_confidence COLLECTION.features...
//
// DB holds half of a collection's articles, so that half of its questions have no answer. Logistic
// regression with a little L2, by Newton's method (iteratively reweighted least squares; Hastie,
// Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1); each collection counts the
// same. Each collection is also left out once and measured with weights fitted on the others. The
// same files give the same weights.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/fit_files.h"
#include "eval/verdicts.h"
#include "query/confidence.h"

namespace docent {
namespace {

constexpr std::size_t kWeights = kFeatures + 1;  // and the bias, first
constexpr double kPenalty = 1e-3;                // on squared weights, per collection
constexpr int kMostSteps = 50;
constexpr double kMostWronglyNotHere = 0.03;

using Vector = std::array<double, kWeights>;
using Matrix = std::array<Vector, kWeights>;

struct Example {
    Vector values = {};  // 1, then the features
    bool is_right = false;
    bool is_answerable = false;
};

struct Collection {
    std::string name;
    std::vector<Example> examples;
};

// Reads the lines that eval/verdicts.h describes.
Collection read_collection(const std::string& file) {
    std::ifstream in = opened(file, features_heading());
    Collection collection;
    collection.name = collection_name(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        Example example;
        example.values[0] = 1;
        std::string word;
        words >> example.is_right >> word;  // the question's id
        while (words >> word && word != "#") {
            const std::size_t colon = word.find(':');
            const std::size_t feature = std::stoul(word.substr(0, colon));
            if (feature == 0 || feature > kFeatures) {
                throw std::runtime_error(file + " is damaged");
            }
            example.values[feature] = std::stod(word.substr(colon + 1));
        }
        words >> example.is_answerable;
        collection.examples.push_back(example);
    }
    if (collection.examples.empty()) throw std::runtime_error(file + " is empty");
    return collection;
}

double probability(const Example& example, const Vector& weights) {
    double sum = 0;
    for (std::size_t i = 0; i < kWeights; ++i) sum += weights[i] * example.values[i];
    return 1 / (1 + std::exp(-sum));
}

// Solves a symmetric positive definite system by Gauss's elimination.
Vector solve(Matrix matrix, Vector right) {
    for (std::size_t i = 0; i < kWeights; ++i) {
        for (std::size_t row = i + 1; row < kWeights; ++row) {
            const double factor = matrix[row][i] / matrix[i][i];
            for (std::size_t k = i; k < kWeights; ++k) matrix[row][k] -= factor * matrix[i][k];
            right[row] -= factor * right[i];
        }
    }
    Vector solution = {};
    for (std::size_t i = kWeights; i-- > 0;) {
        double sum = right[i];
        for (std::size_t k = i + 1; k < kWeights; ++k) sum -= matrix[i][k] * solution[k];
        solution[i] = sum / matrix[i][i];
    }
    return solution;
}

Vector fit(const std::vector<const Collection*>& collections) {
    Vector weights = {};
    const double penalty = kPenalty * static_cast<double>(collections.size());
    for (int step = 0; step < kMostSteps; ++step) {
        Matrix curvature = {};
        Vector slope = {};
        for (std::size_t i = 0; i < kWeights; ++i) {
            curvature[i][i] = penalty;
            slope[i] = i == 0 ? 0 : -penalty * weights[i];
        }
        for (const Collection* collection : collections) {
            const double share = 1 / static_cast<double>(collection->examples.size());
            for (const Example& example : collection->examples) {
                const double p = probability(example, weights);
                for (std::size_t i = 0; i < kWeights; ++i) {
                    slope[i] += share * ((example.is_right ? 1 : 0) - p) * example.values[i];
                    for (std::size_t k = 0; k < kWeights; ++k) {
                        curvature[i][k] +=
                            share * p * (1 - p) * example.values[i] * example.values[k];
                    }
                }
            }
        }
        const Vector change = solve(curvature, slope);
        double largest = 0;
        for (std::size_t i = 0; i < kWeights; ++i) {
            weights[i] += change[i];
            largest = std::max(largest, std::abs(change[i]));
        }
        if (largest < 1e-9) break;
    }
    return weights;
}

std::vector<JudgedVerdict> judged(const Collection& collection, const Vector& weights) {
    std::vector<JudgedVerdict> verdicts;
    for (const Example& example : collection.examples) {
        const double p = probability(example, weights);
        verdicts.push_back({p, verdict_from(p), example.is_answerable, example.is_right});
    }
    return verdicts;
}

// The confidence below which so few answerable questions lie as may get a wrong "not here".
double least_unsure(const std::vector<const Collection*>& collections, const Vector& weights) {
    std::vector<double> confidence;
    for (const Collection* collection : collections) {
        for (const JudgedVerdict& verdict : judged(*collection, weights)) {
            if (verdict.is_answerable) confidence.push_back(verdict.confidence);
        }
    }
    if (confidence.empty()) return 0;
    std::sort(confidence.begin(), confidence.end());
    const double rank = kMostWronglyNotHere * static_cast<double>(confidence.size());
    return confidence[std::min(static_cast<std::size_t>(rank), confidence.size() - 1)];
}

void print_measures(const Collection& collection, const char* fitted, const Vector& weights) {
    const VerdictMeasures measures = measures_of(judged(collection, weights));
    std::printf("%-16s %-9s %10zu %12zu %7.4f %7.4f\n", collection.name.c_str(), fitted,
                measures.answerable, measures.unanswerable, measures.auroc,
                measures.calibration_error);
}

void run(const std::vector<std::string>& files) {
    std::vector<Collection> collections;
    for (const std::string& file : files) collections.push_back(read_collection(file));
    std::vector<const Collection*> all;
    for (const Collection& collection : collections) all.push_back(&collection);
    const Vector fitted = fit(all);
    std::printf("%-16s %-9s %10s %12s %7s %7s\n", "collection", "fitted on", "answerable",
                "unanswerable", "AUROC", "ECE");
    for (const Collection* collection : all) {
        print_measures(*collection, "all", fitted);
        std::vector<const Collection*> others;
        std::copy_if(all.begin(), all.end(), std::back_inserter(others),
                     [&](const Collection* other) { return other != collection; });
        if (!others.empty()) print_measures(*collection, "others", fit(others));
    }
    std::printf("\n%-16s %9.3f\n", "bias", fitted[0]);
    for (const WeightedFeature& weighted : weighted_features()) {
        std::printf("%-16s %9.3f   now %.3f\n", std::string(weighted.name).c_str(),
                    fitted[static_cast<std::size_t>(weighted.feature) + 1], weighted.weight);
    }
    std::printf("least unsure     %9.3f\n", least_unsure(all, fitted));
}

}  // namespace
}  // namespace docent

int main(int argc, char** argv) {
    return docent::fit_files(argc, argv, "fit_confidence", "features", docent::run);
}
