#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace docent {

/// Gives "1", "1,000", "1,000,000".
std::string with_thousands(std::uint64_t number);

/// Gives "1 article", "2 articles", "1,000 articles". Takes: a noun whose plural ends in "s".
std::string counted(std::uint64_t number, std::string_view noun);

}  // namespace docent
