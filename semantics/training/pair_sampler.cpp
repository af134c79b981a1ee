// Each step has a random generator of its own, so that training can go on from any step.

#include "semantics/training/pair_sampler.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/error.h"
#include "text/content_hash.h"

namespace docent {
namespace {

constexpr double kSizePower = 0.7;
constexpr std::size_t kMaxQuestionWords = 64;

std::uint64_t key_of(std::span<const WordNumber> words) {
    return checksum({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
}

double number_below_one(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11U) * 0x1p-53;
}

// Gives at most `size` words, from anywhere in the text.
WordList window_of(std::span<const WordNumber> words, std::size_t size, std::mt19937_64& random) {
    if (words.size() > size) words = words.subspan(random() % (words.size() - size + 1), size);
    return {words.begin(), words.end()};
}

// Takes words that the question has, too, out of the passage, each with this probability.
void hide_shared(const WordList& question, double probability, std::mt19937_64& random,
                 WordList& passage) {
    std::erase_if(passage, [&](WordNumber word) {
        return std::find(question.begin(), question.end(), word) != question.end() &&
               number_below_one(random) < probability;
    });
}

}  // namespace

PairSampler::PairSampler(const TrainingText& text, const TrainingOptions& options)
    : text_(text), options_(options) {
    double sum = 0;
    for (const TrainingSource& source : text.sources()) {
        sum += source.weight * std::pow(static_cast<double>(source.pairs.size()), kSizePower);
        shares_.push_back(sum);
    }
    if (sum <= 0) throw Error(ErrorKind::usage, "there are no pairs to train on");
}

const TrainingSource& PairSampler::draw_source(std::mt19937_64& random) const {
    const double at = number_below_one(random) * shares_.back();
    const auto found = std::upper_bound(shares_.begin(), shares_.end() - 1, at);
    return text_.sources()[static_cast<std::size_t>(found - shares_.begin())];
}

PairBatch PairSampler::draw(std::size_t step) const {
    std::mt19937_64 random(options_.seed + (step + 1) * 0x9E3779B97F4A7C15U);
    const TrainingSource& source = draw_source(random);
    PairBatch batch;
    for (std::size_t i = 0; i < options_.pairs_per_step; ++i) {
        const TrainingPair& pair = source.pairs[random() % source.pairs.size()];
        const auto question = text_.words_of(pair.question);
        const auto passage = text_.words_of(pair.passage);
        batch.question_keys.push_back(key_of(question));
        batch.passage_keys.push_back(key_of(passage));
        batch.questions.push_back(window_of(question, kMaxQuestionWords, random));
        WordList window = window_of(passage, options_.window, random);
        hide_shared(batch.questions.back(), options_.hidden_share, random, window);
        batch.passages.push_back(std::move(window));
    }
    return batch;
}

}  // namespace docent
