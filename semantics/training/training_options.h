#pragma once

#include <cstddef>
#include <cstdint>

namespace docent {

/// How a table is trained. The values here are those of the committed table.
struct TrainingOptions {
    std::size_t words = 45'000;        ///< stems that get a vector, the most frequent ones
    std::uint32_t min_texts = 3;       ///< that a stem must stand in
    std::size_t dimensions = 256;      ///< a multiple of 64
    std::size_t pieces = 0;            ///< vectors that the pieces of words share
    std::size_t pairs_per_step = 512;  ///< a multiple of 16
    std::size_t window = 128;          ///< words of a passage that a step looks at
    std::size_t steps = 6'000;
    float rate = 0.02F;         ///< of Adam, after the warm-up
    float sharpness = 20;       ///< what a cosine is multiplied with before the softmax
    float hidden_share = 0.6F;  ///< of the question's words in its passage: see `PairSampler`
    float context_share = 1;    ///< see `first_vectors`
    std::uint64_t seed = 1;
};

}  // namespace docent
