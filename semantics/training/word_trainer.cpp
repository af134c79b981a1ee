// The rate rises over the first twentieth of the steps and falls to zero at the last one. A
// checkpoint is a header and the model's three arrays as they are in memory.

#include "semantics/training/word_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

#include "model/error.h"
#include "semantics/training/in_batch_loss.h"
#include "semantics/training/table_writer.h"
#include "text/content_hash.h"

namespace docent {
namespace {

struct CheckpointHeader {
    std::array<char, 8> magic = {'d', 'o', 'c', 'e', 'n', 't', 'C', 'P'};
    std::uint64_t fingerprint = 0;
    std::uint64_t steps_done = 0;
    std::array<std::uint64_t, 3> checksums = {};
};

std::string_view bytes_of(const std::vector<float>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float)};
}

}  // namespace

WordTrainer::WordTrainer(const TrainingText& text, const TrainingOptions& options)
    : text_(text), options_(options), sampler_(text, options), model_(text, options) {}

double WordTrainer::step() {
    const PairBatch batch = sampler_.draw(steps_done_);
    model_.prepare(batch.questions, batch.passages);
    const EncodedTexts questions = model_.encode(batch.questions);
    const EncodedTexts passages = model_.encode(batch.passages);
    const BatchLoss loss =
        in_batch_loss(questions.directions, passages.directions, batch.question_keys,
                      batch.passage_keys, options_.sharpness);
    model_.add_gradient(batch.questions, questions, loss.of_questions);
    model_.add_gradient(batch.passages, passages, loss.of_passages);
    model_.move(adam_step());
    ++steps_done_;
    return loss.loss;
}

AdamStep WordTrainer::adam_step() const {
    const double done = static_cast<double>(steps_done_ + 1);
    const double steps = static_cast<double>(options_.steps);
    const double share = std::min(done / std::ceil(steps / 20),
                                  (steps - done + 1) / (steps - std::floor(steps / 20)));
    AdamStep step{};
    const double of_mean = 1 - std::pow(step.keep_mean, done);
    const double of_square = std::sqrt(1 - std::pow(step.keep_square, done));
    step.rate = static_cast<float>(options_.rate * std::min(share, 1.0) * of_square / of_mean);
    step.epsilon = static_cast<float>(1e-8 * of_square);
    return step;
}

std::uint64_t WordTrainer::fingerprint() const {
    std::string all = std::to_string(text_.text_count());
    for (const std::size_t number : {options_.dimensions, options_.pieces, options_.pairs_per_step,
                                     options_.window, options_.steps, std::size_t{options_.seed}}) {
        all += ' ' + std::to_string(number);
    }
    for (const float number :
         {options_.rate, options_.sharpness, options_.hidden_share, options_.context_share}) {
        all += ' ' + std::to_string(number);
    }
    for (const TrainingSource& source : text_.sources()) {
        all += '\n' + source.name + ' ' + std::to_string(source.weight) + ' ' +
               std::to_string(source.pairs.size());
    }
    for (const TrainedWord& word : text_.words()) {
        all += '\n' + word.stem + ' ' + std::to_string(word.texts);
    }
    return checksum(all);
}

void WordTrainer::save(const std::filesystem::path& checkpoint) const {
    CheckpointHeader header;
    header.fingerprint = fingerprint();
    header.steps_done = steps_done_;
    const std::array<std::string_view, 4> parts = {
        std::string_view(reinterpret_cast<const char*>(&header), sizeof header),
        bytes_of(model_.values), bytes_of(model_.means), bytes_of(model_.squares)};
    for (std::size_t i = 0; i < 3; ++i) header.checksums[i] = checksum(parts[i + 1]);
    replace_file(checkpoint, parts);
}

void WordTrainer::load(const std::filesystem::path& checkpoint) {
    std::ifstream in(checkpoint, std::ios::binary);
    CheckpointHeader header;
    in.read(reinterpret_cast<char*>(&header), sizeof header);
    if (!in || header.magic != CheckpointHeader{}.magic) {
        throw Error(ErrorKind::unreadable, checkpoint.string() + " is no checkpoint; remove it");
    }
    if (header.fingerprint != fingerprint()) {
        throw Error(ErrorKind::usage,
                    checkpoint.string() + " is of other pairs or options; remove it to begin anew");
    }
    const std::array<std::vector<float>*, 3> arrays = {&model_.values, &model_.means,
                                                       &model_.squares};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string_view bytes = bytes_of(*arrays[i]);
        in.read(const_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        if (!in || checksum(bytes) != header.checksums[i]) {
            throw Error(ErrorKind::unreadable, checkpoint.string() + " is damaged; remove it");
        }
    }
    steps_done_ = header.steps_done;
}

}  // namespace docent
