#include "eval/randomisation_test.h"

#include <catch2/catch.hpp>

namespace docent::test {
namespace {

std::vector<double> constant(std::size_t size, double value) {
    return std::vector<double>(size, value);
}

}  // namespace

TEST_CASE("equal values differ by nothing but chance") {
    CHECK(randomisation_p({0.1, 0.5, 1}, {0.1, 0.5, 1}) == 1);
    CHECK(randomisation_p({}, {}) == 1);
}

TEST_CASE("a difference that each of many questions shows is hardly chance") {
    CHECK(randomisation_p(constant(100, 0.6), constant(100, 0.5)) == Approx(1.0 / 10'001));
    CHECK(randomisation_p(constant(100, 0.5), constant(100, 0.6)) == Approx(1.0 / 10'001));
}

TEST_CASE("the share of exchanges is what counting them all gives") {
    // One pair: both signs are as large. Two equal pairs: two of four combinations. Three: 2 of 8.
    CHECK(randomisation_p({1}, {0}) == 1);
    CHECK(randomisation_p({1, 1}, {0, 0}) == Approx(0.5).margin(0.02));
    CHECK(randomisation_p({1, 1, 1}, {0, 0, 0}) == Approx(0.25).margin(0.02));
    // Differences 3, -1 and 1, in sum 3: sums of at least 3 either way are 5, 3, 3, -3, -3 and -5.
    CHECK(randomisation_p({3, 0, 1}, {0, 1, 0}) == Approx(0.75).margin(0.02));
}

TEST_CASE("questions without a difference change nothing, and the order of systems neither") {
    const std::vector<double> ours = {0.9, 0.2, 0.7, 0.8, 0.3, 1, 0.4};
    const std::vector<double> theirs = {0.6, 0.2, 0.8, 0.5, 0.1, 1, 0.3};
    const double p = randomisation_p(ours, theirs);
    CHECK(p > 0.05);
    CHECK(p < 1);
    CHECK(randomisation_p(theirs, ours) == p);
    CHECK(randomisation_p({0.9, 0.7, 0.8, 0.3, 0.4}, {0.6, 0.8, 0.5, 0.1, 0.3}) == p);
}

TEST_CASE("more than 64 questions are exchanged independently") {
    // Differences of 0.1 and -0.1 that cancel but for two of 130: far from significant. Were the
    // signs of question 1 and 65 the same ones, larger sums would be more frequent.
    std::vector<double> ours = constant(130, 0.5);
    std::vector<double> theirs = ours;
    for (std::size_t i = 0; i < theirs.size(); ++i) theirs[i] += i < 64 ? 0.1 : -0.1;
    CHECK(randomisation_p(ours, theirs) == Approx(0.93).margin(0.02));  // normal: |z| >= 0.175 / 2
}

}  // namespace docent::test
