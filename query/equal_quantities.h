#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// A number and its unit, as they are indexed: "1000", "mcg".
struct Quantity {
    std::string number;
    std::string unit;

    bool operator==(const Quantity&) const = default;
};

/// Gives the same amount in other units: "1 mg" for "1000 mcg".
///
/// Takes: a number of digits with at most one point. Gives: numbers of at most six digits; nothing
/// for units of another kind than mass, volume and amount of substance.
std::vector<Quantity> equal_quantities(std::string_view number, std::string_view unit);

}  // namespace docent
