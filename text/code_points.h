#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace docent {

/// Gives the code point at byte `i` of `text` and moves `i` past it; a negative number for a
/// malformed sequence, which is passed too. Takes: `i` < text.size() < 2^31.
inline UChar32 next_code_point(std::string_view text, std::int32_t& i) {
    UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    const char* bytes = text.data();
    U8_NEXT(bytes, i, static_cast<std::int32_t>(text.size()), character);
#pragma GCC diagnostic pop
    return character;
}

}  // namespace docent
