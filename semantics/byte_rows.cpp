// Plain loops, which GCC vectorises; all but the sums of floats are of whole numbers, and those
// have no order that could differ.

#include "semantics/byte_rows.h"

#include "semantics/processor_clones.h"

namespace docent {

DOCENT_PROCESSOR_CLONES
std::int32_t dot(const std::int8_t* a, const std::int8_t* b, std::size_t count) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += std::int32_t{a[i]} * std::int32_t{b[i]};
    return sum;
}

DOCENT_PROCESSOR_CLONES
void add_scaled(float* __restrict sum, const std::int8_t* __restrict row, float scale,
                std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) sum[i] += scale * static_cast<float>(row[i]);
}

}  // namespace docent
