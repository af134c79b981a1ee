#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace docent {

/// Gives 32 hexadecimal digits that tell contents apart: XXH3, 128 bits. Not for security.
std::string content_hash(std::string_view bytes);

/// Gives a 64-bit checksum (XXH3) that shows accidental damage of a stored record.
std::uint64_t checksum(std::string_view bytes);

}  // namespace docent
