#pragma once

#include <cstdint>
#include <vector>

#include "semantics/training/training_text.h"

namespace docent {

/// Gives the vectors that training begins with, row by row: their lengths are the words' inverse
/// text frequencies, their directions random, moved towards the pairs that the words stand in, so
/// that words too rare to be trained well have a meaning, too.
/// Takes: how far they move; 0 leaves them random, 1 makes both count alike.
std::vector<float> first_vectors(const TrainingText& text, std::size_t dimensions,
                                 float context_share, std::uint64_t seed);

}  // namespace docent
