#pragma once

#include <filesystem>

#include "semantics/training/pair_sampler.h"
#include "semantics/training/training_options.h"
#include "semantics/training/training_text.h"
#include "semantics/training/word_model.h"

namespace docent {

/// Trains word vectors, step by step. With the same text, options and build, it comes to the same
/// bits, however often it was stopped and went on.
class WordTrainer {
  public:
    /// Takes: a text whose words are chosen, which must stay.
    WordTrainer(const TrainingText& text, const TrainingOptions& options);

    /// Learns from one batch. Gives its loss.
    double step();
    std::size_t steps_done() const { return steps_done_; }
    bool is_done() const { return steps_done_ >= options_.steps; }
    WordModel& model() { return model_; }

    /// Writes all that is needed to go on. Throws: Error(unwritable).
    void save(const std::filesystem::path& checkpoint) const;
    /// Goes on from a checkpoint.
    /// Throws: Error(unreadable) when it is damaged; Error(usage) when it is of another text or of
    /// other options.
    void load(const std::filesystem::path& checkpoint);

  private:
    std::uint64_t fingerprint() const;
    AdamStep adam_step() const;

    const TrainingText& text_;
    TrainingOptions options_;
    PairSampler sampler_;
    WordModel model_;
    std::size_t steps_done_ = 0;
};

}  // namespace docent
