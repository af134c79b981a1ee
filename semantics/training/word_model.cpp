// A batch has each word many times, so the vectors of its words are made once, the gradients of its
// texts are gathered by word, and each row is moved once (sparse Adam: rows that a step does not
// touch stay as they are).

#include "semantics/training/word_model.h"

#include <algorithm>
#include <cmath>

#include "semantics/training/first_vectors.h"
#include "semantics/word_pieces.h"

namespace docent {
namespace {

constexpr std::uint32_t kNotPrepared = ~std::uint32_t{0};

}  // namespace

WordModel::WordModel(const TrainingText& text, const TrainingOptions& options)
    : values(first_vectors(text, options.dimensions, options.context_share, options.seed)),
      dimensions_(options.dimensions),
      word_count_(text.words().size()),
      piece_rows_(options.pieces) {
    values.resize((word_count_ + piece_rows_) * dimensions_);
    means.assign(values.size(), 0);
    squares.assign(values.size(), 0);
    place_.assign(word_count_, kNotPrepared);
    for (const TrainedWord& word : text.words()) {
        first_piece_.push_back(pieces_.size());
        if (piece_rows_ == 0) continue;
        for (const std::uint32_t piece : word_pieces(word.stem, piece_rows_)) {
            pieces_.push_back(static_cast<std::uint32_t>(word_count_ + piece));
        }
    }
    first_piece_.push_back(pieces_.size());
}

std::span<const std::uint32_t> WordModel::pieces_of(WordNumber word) const {
    return std::span(pieces_).subspan(first_piece_[word],
                                      first_piece_[word + 1] - first_piece_[word]);
}

void WordModel::compose(WordNumber word, float* vector) const {
    std::copy_n(&values[word * dimensions_], dimensions_, vector);
    for (const std::uint32_t row : pieces_of(word)) {
        add_scaled(vector, &values[row * dimensions_], 1, dimensions_);
    }
}

void WordModel::add_word(WordNumber word) {
    if (place_[word] != kNotPrepared) return;
    place_[word] = static_cast<std::uint32_t>(prepared_.size());
    prepared_.push_back(word);
}

void WordModel::prepare(std::span<const WordList> questions, std::span<const WordList> passages) {
    for (const WordNumber word : prepared_) place_[word] = kNotPrepared;
    prepared_.clear();
    for (const auto& texts : {questions, passages}) {
        for (const WordList& text : texts) {
            for (const WordNumber word : text) add_word(word);
        }
    }
    vectors_.resize(prepared_.size() * dimensions_);
    gradients_.assign(prepared_.size() * dimensions_, 0);
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
        compose(prepared_[i], &vectors_[i * dimensions_]);
    }
}

EncodedTexts WordModel::encode(std::span<const WordList> texts) const {
    EncodedTexts encoded{std::vector<float>(texts.size() * dimensions_),
                         std::vector<float>(texts.size())};
    for (std::size_t i = 0; i < texts.size(); ++i) {
        float* sum = &encoded.directions[i * dimensions_];
        for (const WordNumber word : texts[i]) {
            add_scaled(sum, &vectors_[place_[word] * dimensions_], 1, dimensions_);
        }
        const float length = std::sqrt(dot(sum, sum, dimensions_));
        encoded.lengths[i] = length;
        if (length == 0) continue;
        for (std::size_t k = 0; k < dimensions_; ++k) sum[k] /= length;
    }
    return encoded;
}

void WordModel::add_gradient(std::span<const WordList> texts, const EncodedTexts& encoded,
                             std::span<const float> gradient) {
    std::vector<float> of_sum(dimensions_);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (encoded.lengths[i] == 0) continue;
        const float* direction = &encoded.directions[i * dimensions_];
        const float* of_direction = &gradient[i * dimensions_];
        const float along = dot(of_direction, direction, dimensions_);
        for (std::size_t k = 0; k < dimensions_; ++k) {
            of_sum[k] = (of_direction[k] - along * direction[k]) / encoded.lengths[i];
        }
        for (const WordNumber word : texts[i]) {
            add_scaled(&gradients_[place_[word] * dimensions_], of_sum.data(), 1, dimensions_);
        }
    }
}

void WordModel::move(const AdamStep& step) {
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
        move_row(prepared_[i], &gradients_[i * dimensions_], step);
    }
    if (piece_rows_ == 0) return;
    std::vector<std::uint32_t> place(word_count_ + piece_rows_, kNotPrepared);
    std::vector<std::uint32_t> rows;
    std::vector<float> of_pieces;
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
        for (const std::uint32_t row : pieces_of(prepared_[i])) {
            if (place[row] == kNotPrepared) {
                place[row] = static_cast<std::uint32_t>(rows.size());
                rows.push_back(row);
                of_pieces.resize(rows.size() * dimensions_);
            }
            add_scaled(&of_pieces[place[row] * dimensions_], &gradients_[i * dimensions_], 1,
                       dimensions_);
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        move_row(rows[i], &of_pieces[i * dimensions_], step);
    }
}

void WordModel::move_row(std::size_t row, const float* gradient, const AdamStep& step) {
    const std::size_t begin = row * dimensions_;
    adam(&values[begin], &means[begin], &squares[begin], gradient, step, dimensions_);
}

std::vector<float> WordModel::word_vectors() const {
    std::vector<float> vectors(word_count_ * dimensions_);
    for (std::size_t word = 0; word < word_count_; ++word) {
        compose(static_cast<WordNumber>(word), &vectors[word * dimensions_]);
    }
    return vectors;
}

std::span<const float> WordModel::piece_vectors() const {
    return std::span(values).subspan(word_count_ * dimensions_);
}

}  // namespace docent
