// Exchanging a pair turns the sign of its difference. The signs of 64 pairs come from one number of
// a generator with a fixed seed.

#include "eval/randomisation_test.h"

#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>

namespace docent {
namespace {

constexpr int kRounds = 10'000;
constexpr std::uint64_t kSeed = 2007;
constexpr double kRounding = 1e-12;  // sums in another order differ in the last digits

double exchanged_sum(const std::vector<double>& differences, std::mt19937_64& random) {
    double sum = 0;
    std::uint64_t signs = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (i % 64 == 0) signs = random();
        sum += (signs & 1U) != 0 ? differences[i] : -differences[i];
        signs >>= 1U;
    }
    return sum;
}

}  // namespace

double randomisation_p(const std::vector<double>& ours, const std::vector<double>& theirs) {
    assert(ours.size() == theirs.size());
    std::vector<double> differences;
    double observed = 0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const double difference = ours[i] - theirs[i];
        observed += difference;
        if (difference != 0) differences.push_back(difference);
    }
    std::mt19937_64 random(kSeed);
    int as_large = 1;
    for (int round = 0; round < kRounds; ++round) {
        const double sum = exchanged_sum(differences, random);
        if (std::abs(sum) >= std::abs(observed) - kRounding) ++as_large;
    }
    return static_cast<double>(as_large) / (kRounds + 1);
}

}  // namespace docent
