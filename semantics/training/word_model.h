#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "semantics/training/float_rows.h"
#include "semantics/training/training_options.h"
#include "semantics/training/training_text.h"

namespace docent {

/// The words of one text, each as often as it counts.
using WordList = std::vector<WordNumber>;

/// Texts as unit vectors, row by row.
struct EncodedTexts {
    std::vector<float> directions;
    std::vector<float> lengths;  ///< of the sums that were normalised; 0 for a text without words
};

/// The vectors that are trained: one row for each word and, if there are any, rows that pieces of
/// words share. A word's vector is its own row plus those of its pieces; a text's direction is the
/// normalised sum of its words' vectors.
class WordModel {
  public:
    /// Begins with `first_vectors`; the rows of pieces begin with zeros.
    WordModel(const TrainingText& text, const TrainingOptions& options);

    std::size_t dimensions() const { return dimensions_; }
    std::size_t word_count() const { return word_count_; }

    /// Makes the vectors of all words of these texts, which the next calls need; forgets those made
    /// before, and their gradients.
    void prepare(std::span<const WordList> questions, std::span<const WordList> passages);
    EncodedTexts encode(std::span<const WordList> texts) const;
    /// Adds what a loss that changes by `gradient` with the texts' directions means for their
    /// words.
    void add_gradient(std::span<const WordList> texts, const EncodedTexts& encoded,
                      std::span<const float> gradient);
    /// Moves all rows of the words that were prepared.
    void move(const AdamStep& step);

    /// Gives the vectors of all words, row by row.
    std::vector<float> word_vectors() const;
    /// Gives the vectors of the pieces, row by row.
    std::span<const float> piece_vectors() const;

    /// What a checkpoint has to keep.
    std::vector<float> values, means, squares;

  private:
    void add_word(WordNumber word);
    void compose(WordNumber word, float* vector) const;
    std::span<const std::uint32_t> pieces_of(WordNumber word) const;
    void move_row(std::size_t row, const float* gradient, const AdamStep& step);

    std::size_t dimensions_;
    std::size_t word_count_;
    std::size_t piece_rows_;
    std::vector<std::size_t> first_piece_;  // of each word, and the end
    std::vector<std::uint32_t> pieces_;     // rows
    std::vector<WordNumber> prepared_;      // words
    std::vector<std::uint32_t> place_;      // of each word among the prepared ones
    std::vector<float> vectors_;            // of the prepared words
    std::vector<float> gradients_;
};

}  // namespace docent
