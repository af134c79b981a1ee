#pragma once

#include <string>

namespace docent {

/// Gives the first line of a file of numbers: "# parts: words, title, ...".
/// Takes: what the numbers are of, and a table of them in their order, each with a `name`.
template <typename Table>
std::string names_line(const std::string& kind, const Table& table) {
    std::string names;
    for (const auto& entry : table) names += (names.empty() ? "" : ", ") + std::string(entry.name);
    return "# " + kind + ": " + names;
}

}  // namespace docent
