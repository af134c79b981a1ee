#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace docent {

/// What a batch of pairs costs, and what each number of its vectors has to do with it.
struct BatchLoss {
    double loss = 0;  ///< mean of both directions, natural logarithm
    std::vector<float> of_questions;
    std::vector<float> of_passages;
};

/// How well each question finds its passage among those of the batch, and each passage its
/// question: cross entropy of the softmax over `sharpness` times the cosines.
/// Takes: unit vectors, row by row, a multiple of 16 pairs; for each pair, keys of its question and
/// passage: where two pairs share one, neither is a wrong answer to the other.
BatchLoss in_batch_loss(std::span<const float> questions, std::span<const float> passages,
                        std::span<const std::uint64_t> question_keys,
                        std::span<const std::uint64_t> passage_keys, float sharpness);

}  // namespace docent
