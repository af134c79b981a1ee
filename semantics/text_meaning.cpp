// Sums are kept as they are and normalised where they are compared, so that words can be added at
// any time.

#include "semantics/text_meaning.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace docent {
namespace {

float product(const std::vector<float>& a, const std::vector<float>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
}

}  // namespace

void TextMeaning::add(const TextMeaning& other) {
    std::transform(sum_.begin(), sum_.end(), other.sum_.begin(), sum_.begin(), std::plus<>());
}

float TextMeaning::similarity(const TextMeaning& other) const {
    const float lengths = std::sqrt(product(sum_, sum_) * product(other.sum_, other.sum_));
    return lengths == 0 ? 0 : product(sum_, other.sum_) / lengths;
}

}  // namespace docent
