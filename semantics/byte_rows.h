#pragma once

#include <cstddef>
#include <cstdint>

namespace docent {

/// Arithmetic on the rows of a table, compiled for several processors.

/// Gives the sum of the products of `count` signed bytes.
std::int32_t dot(const std::int8_t* a, const std::int8_t* b, std::size_t count);

/// Adds `scale` times each of `count` signed bytes to `sum`.
void add_scaled(float* sum, const std::int8_t* row, float scale, std::size_t count);

}  // namespace docent
