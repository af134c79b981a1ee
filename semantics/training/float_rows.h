#pragma once

#include <cstddef>

namespace docent {

/// Arithmetic on rows of floats, compiled for several processors. The order of every sum is fixed
/// and nothing is fused, so that all of them give the same bits.

/// Gives the sum of the products of `count` numbers; `count` is a multiple of 8.
float dot(const float* a, const float* b, std::size_t count);

/// Adds `factor` times each of `count` numbers to `sum`.
void add_scaled(float* sum, const float* row, float factor, std::size_t count);

/// Multiplies matrices that lie row by row: `product` (rows x columns) becomes `left` (rows x
/// inner) times `right` (inner x columns). `rows` is a multiple of 4, `columns` of 16.
void multiply(const float* left, const float* right, float* product, std::size_t rows,
              std::size_t inner, std::size_t columns);

/// Writes the `rows` x `columns` matrix `from` to `to` with rows and columns exchanged.
void transpose(const float* from, float* to, std::size_t rows, std::size_t columns);

/// What a step of Adam has to know (Kingma and Ba, 2015).
struct AdamStep {
    float rate;                  ///< with the corrections for the first steps
    float epsilon;               ///< corrected alike
    float keep_mean = 0.9F;      ///< share of the mean gradient that stays
    float keep_square = 0.999F;  ///< share of the mean square that stays
};

/// Moves `count` numbers against their gradient.
void adam(float* values, float* means, float* squares, const float* gradient, const AdamStep& step,
          std::size_t count);

}  // namespace docent
