#pragma once

#include <string>
#include <vector>

#include "semantics/training/word_model.h"

namespace docent {

/// How many of a source's held-out questions find their passage first among the source's held-out
/// passages.
struct HeldOutRecall {
    std::string source;
    std::size_t pairs = 0;
    double recall_at_1 = 0;
};

/// Measures all sources that have held-out pairs. Passages are cut to their first `window` words.
std::vector<HeldOutRecall> held_out_recall(const TrainingText& text, WordModel& model,
                                           std::size_t window);

/// Gives the mean over the sources.
double mean_recall(const std::vector<HeldOutRecall>& recalls);

}  // namespace docent
