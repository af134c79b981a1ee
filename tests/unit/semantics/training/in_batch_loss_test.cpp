#include "semantics/training/in_batch_loss.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

#include "semantics/training/float_rows.h"

namespace docent::test {
namespace {

constexpr std::size_t kPairs = 16;
constexpr std::size_t kDimensions = 64;

std::vector<float> random_numbers(std::size_t count, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<float> numbers(count);
    for (float& number : numbers) number = static_cast<float>(random() % 2001) / 1000 - 1;
    return numbers;
}

std::vector<std::uint64_t> different_keys() {
    std::vector<std::uint64_t> keys(kPairs);
    std::iota(keys.begin(), keys.end(), 0);
    return keys;
}

}  // namespace

TEST_CASE("products of matrices are what their definition says") {
    const auto left = random_numbers(8 * 5, 1);
    const auto right = random_numbers(5 * 32, 2);
    std::vector<float> product(8 * 32);
    multiply(left.data(), right.data(), product.data(), 8, 5, 32);
    for (std::size_t row = 0; row < 8; ++row) {
        for (std::size_t column = 0; column < 32; ++column) {
            float sum = 0;
            for (std::size_t i = 0; i < 5; ++i) sum += left[row * 5 + i] * right[i * 32 + column];
            CHECK(product[row * 32 + column] == Approx(sum).margin(1e-5));
        }
    }
    std::vector<float> turned(right.size());
    transpose(right.data(), turned.data(), 5, 32);
    CHECK(turned[3 * 5 + 2] == right[2 * 32 + 3]);
}

TEST_CASE("the gradient tells how the loss changes with each number") {
    auto questions = random_numbers(kPairs * kDimensions, 3);
    auto passages = random_numbers(kPairs * kDimensions, 4);
    const auto keys = different_keys();
    const BatchLoss loss = in_batch_loss(questions, passages, keys, keys, 0.2F);
    const auto change = [&](float& number) {
        constexpr float kStep = 0.05F;
        const float before = number;
        number = before + kStep;
        const double more = in_batch_loss(questions, passages, keys, keys, 0.2F).loss;
        number = before - kStep;
        const double less = in_batch_loss(questions, passages, keys, keys, 0.2F).loss;
        number = before;
        return (more - less) / (2 * kStep);
    };
    for (const std::size_t at : {0U, 77U, 500U, 1023U}) {
        CAPTURE(at);
        CHECK(loss.of_questions[at] == Approx(change(questions[at])).margin(2e-4));
        CHECK(loss.of_passages[at] == Approx(change(passages[at])).margin(2e-4));
    }
}

TEST_CASE("pairs that share a question or a passage are no wrong answers to each other") {
    std::vector<float> same(kPairs * kDimensions, 0.125F);
    const auto keys = different_keys();
    const std::vector<std::uint64_t> one_key(kPairs, 7);
    CHECK(in_batch_loss(same, same, keys, keys, 20).loss == Approx(std::log(kPairs)));
    CHECK(in_batch_loss(same, same, one_key, keys, 20).loss == Approx(0).margin(1e-6));
    CHECK(in_batch_loss(same, same, keys, one_key, 20).loss == Approx(0).margin(1e-6));
}

}  // namespace docent::test
