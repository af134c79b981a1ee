// The loops are written so that GCC vectorises them as they are: sums have eight lanes, products of
// matrices go by tiles of 4 x 16 that stay in registers, with the right matrix cut into panels that
// stay in the first cache. Processors with AVX2 get code of their own, without fused
// multiplication, so that results do not depend on the processor.

#include "semantics/training/float_rows.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "semantics/processor_clones.h"

namespace docent {
namespace {

using Lanes = float __attribute__((vector_size(32)));  // eight floats
constexpr std::size_t kLanes = 8;
constexpr std::size_t kTileRows = 4;
constexpr std::size_t kTileColumns = 2 * kLanes;

}  // namespace

DOCENT_PROCESSOR_CLONES
float dot(const float* a, const float* b, std::size_t count) {
    float lanes[kLanes] = {};
    for (std::size_t i = 0; i < count; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += a[i + lane] * b[i + lane];
    }
    return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) +
           ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

DOCENT_PROCESSOR_CLONES
void add_scaled(float* __restrict sum, const float* __restrict row, float factor,
                std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) sum[i] += factor * row[i];
}

DOCENT_PROCESSOR_CLONES
void multiply(const float* left, const float* right, float* product, std::size_t rows,
              std::size_t inner, std::size_t columns) {
    for (std::size_t column = 0; column < columns; column += kTileColumns) {
        for (std::size_t row = 0; row < rows; row += kTileRows) {
            Lanes tile[kTileRows][2] = {};
            for (std::size_t i = 0; i < inner; ++i) {
                Lanes first, second;
                std::memcpy(&first, right + i * columns + column, sizeof first);
                std::memcpy(&second, right + i * columns + column + kLanes, sizeof second);
                for (std::size_t r = 0; r < kTileRows; ++r) {
                    const float factor = left[(row + r) * inner + i];
                    tile[r][0] += factor * first;
                    tile[r][1] += factor * second;
                }
            }
            for (std::size_t r = 0; r < kTileRows; ++r) {
                std::memcpy(product + (row + r) * columns + column, tile[r], sizeof tile[r]);
            }
        }
    }
}

void transpose(const float* from, float* to, std::size_t rows, std::size_t columns) {
    constexpr std::size_t kBlock = 16;
    for (std::size_t row = 0; row < rows; row += kBlock) {
        for (std::size_t column = 0; column < columns; ++column) {
            for (std::size_t r = row; r < std::min(row + kBlock, rows); ++r) {
                to[column * rows + r] = from[r * columns + column];
            }
        }
    }
}

DOCENT_PROCESSOR_CLONES
void adam(float* __restrict values, float* __restrict means, float* __restrict squares,
          const float* __restrict gradient, const AdamStep& step, std::size_t count) {
    const float rate = step.rate;
    const float epsilon = step.epsilon;
    const float keep_mean = step.keep_mean;
    const float keep_square = step.keep_square;
    for (std::size_t i = 0; i < count; ++i) {
        const float g = gradient[i];
        means[i] = keep_mean * means[i] + (1 - keep_mean) * g;
        squares[i] = keep_square * squares[i] + (1 - keep_square) * g * g;
        values[i] -= rate * means[i] / (std::sqrt(squares[i]) + epsilon);
    }
}

}  // namespace docent
