#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "semantics/word_vectors.h"

namespace docent {

/// What a text says, as far as its words tell: the direction of the sum of their vectors.
class TextMeaning {
  public:
    /// A text without words.
    explicit TextMeaning(const WordVectors& vectors)
        : vectors_(&vectors), sum_(vectors.dimensions()) {}

    /// Adds a word of the text; words that the table does not know say nothing.
    void add(std::string_view stem) { vectors_->add(stem, sum_); }

    /// Adds another text of the same table.
    void add(const TextMeaning& other);

    /// Gives the cosine of the angle between two texts of one table, from -1 to 1; 0 when one of
    /// them has no known words.
    float similarity(const TextMeaning& other) const;

  private:
    const WordVectors* vectors_;
    std::vector<float> sum_;
};

}  // namespace docent
