#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "semantics/training/training_options.h"
#include "semantics/training/training_text.h"
#include "semantics/training/word_model.h"

namespace docent {

/// Pairs to learn from at once.
struct PairBatch {
    std::vector<WordList> questions;
    std::vector<WordList> passages;
    std::vector<std::uint64_t> question_keys;  ///< equal for equal questions
    std::vector<std::uint64_t> passage_keys;
};

/// Draws batches. All pairs of a batch are of one source, since what tells the passages of one
/// source apart is worth more than what tells sources apart; a source is drawn in proportion to its
/// weight and its size to the power of 0.7. Of the words that a question shares with its passage,
/// some are hidden in the passage, so that the other words have to say what they say.
class PairSampler {
  public:
    /// Takes: the text, which must stay. Throws: Error(usage) when it has no pairs.
    PairSampler(const TrainingText& text, const TrainingOptions& options);

    /// Gives the batch of a step, whatever was drawn before.
    PairBatch draw(std::size_t step) const;

  private:
    const TrainingSource& draw_source(std::mt19937_64& random) const;

    const TrainingText& text_;
    TrainingOptions options_;
    std::vector<double> shares_;  // of the sources and those before them
};

}  // namespace docent
