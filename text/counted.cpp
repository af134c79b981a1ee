// Thousands are separated by commas, as English writes them.

#include "text/counted.h"

namespace docent {

std::string with_thousands(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t left = digits.size(); left > 3;) {
        left -= 3;
        digits.insert(left, ",");
    }
    return digits;
}

std::string counted(std::uint64_t number, std::string_view noun) {
    return with_thousands(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

}  // namespace docent
