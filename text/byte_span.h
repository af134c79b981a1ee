#pragma once

#include <cstddef>

namespace docent {

/// A half-open range of bytes of a UTF-8 text, on character boundaries.
struct ByteSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
    bool operator==(const ByteSpan&) const = default;
};

}  // namespace docent
