// Random indexing (Kanerva et al., 2000): each word has a random direction, a text the sum of its
// words' directions, and a word's context is the sum of the texts that have it. What all texts have
// in common is taken out of them.

#include "semantics/training/first_vectors.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

#include "semantics/training/float_rows.h"

namespace docent {
namespace {

constexpr std::size_t kMaxWords = 128;  // of a text, that its direction is made of

// A number between -1 and 1; the mean of their squares is 1/3.
float random_number(std::mt19937_64& random) {
    constexpr float kSteps = 1U << 24U;
    return 2 * static_cast<float>(random() >> 40U) / kSteps - 1;
}

class ContextVectors {
  public:
    ContextVectors(const TrainingText& text, std::size_t dimensions, std::uint64_t seed)
        : text_(text), dimensions_(dimensions), random_(text.words().size() * dimensions) {
        std::mt19937_64 random(seed);
        const float size = std::sqrt(3 / static_cast<float>(dimensions));
        for (float& number : random_) number = size * random_number(random);
        for (const TrainedWord& word : text.words()) {
            idf_.push_back(static_cast<float>(std::log(static_cast<double>(text.text_count() + 1) /
                                                       static_cast<double>(word.texts))));
        }
    }

    std::vector<float> moved(float context_share) const {
        std::vector<float> vectors = random_;
        if (context_share > 0) {
            std::vector<float> contexts = this->contexts();
            for (std::size_t word = 0; word < idf_.size(); ++word) {
                float* context = &contexts[word * dimensions_];
                normalise(context);
                add_scaled(&vectors[word * dimensions_], context, context_share, dimensions_);
            }
        }
        for (std::size_t word = 0; word < idf_.size(); ++word) {
            float* vector = &vectors[word * dimensions_];
            normalise(vector);
            for (std::size_t i = 0; i < dimensions_; ++i) vector[i] *= idf_[word];
        }
        return vectors;
    }

  private:
    void normalise(float* vector) const {
        const float length = std::sqrt(dot(vector, vector, dimensions_));
        if (length == 0) return;
        for (std::size_t i = 0; i < dimensions_; ++i) vector[i] /= length;
    }

    // Calls `take` with the direction of each pair that is trained on.
    template <typename Take>
    void for_each_pair_direction(Take take) const {
        std::vector<float> direction(dimensions_);
        for (const TrainingSource& source : text_.sources()) {
            for (const TrainingPair& pair : source.pairs) {
                std::fill(direction.begin(), direction.end(), 0.0F);
                add_text(text_.words_of(pair.question), direction);
                add_text(text_.words_of(pair.passage), direction);
                take(pair, direction);
            }
        }
    }

    void add_text(std::span<const WordNumber> words, std::vector<float>& direction) const {
        std::vector<float> sum(dimensions_);
        for (const WordNumber word : words.first(std::min(words.size(), kMaxWords))) {
            add_scaled(sum.data(), &random_[word * dimensions_], idf_[word], dimensions_);
        }
        normalise(sum.data());
        add_scaled(direction.data(), sum.data(), 1, dimensions_);
    }

    std::vector<float> contexts() const {
        std::vector<float> mean(dimensions_);
        float pairs = 0;
        for_each_pair_direction([&](const TrainingPair&, const std::vector<float>& direction) {
            add_scaled(mean.data(), direction.data(), 1, dimensions_);
            ++pairs;
        });
        std::vector<float> contexts(random_.size());
        for_each_pair_direction([&](const TrainingPair& pair, std::vector<float>& direction) {
            add_scaled(direction.data(), mean.data(), -1 / pairs, dimensions_);
            for (const WordRange& range : {pair.question, pair.passage}) {
                for (const WordNumber word : text_.words_of(range)) {
                    add_scaled(&contexts[word * dimensions_], direction.data(), 1, dimensions_);
                }
            }
        });
        return contexts;
    }

    const TrainingText& text_;
    std::size_t dimensions_;
    std::vector<float> random_;
    std::vector<float> idf_;
};

}  // namespace

std::vector<float> first_vectors(const TrainingText& text, std::size_t dimensions,
                                 float context_share, std::uint64_t seed) {
    return ContextVectors(text, dimensions, seed).moved(context_share);
}

}  // namespace docent
