#pragma once

#include <array>
#include <string_view>

namespace docent {

/// English nouns that a letter may belong to: "vitamin C", "type A". In lower case.
inline constexpr auto kLetteredNouns = std::to_array<std::string_view>(
    {"vitamin", "hepatitis", "type", "group",    "class",    "grade",    "stage",   "phase",
     "plan",    "option",    "part", "appendix", "table",    "figure",   "section", "protein",
     "factor",  "influenza", "step", "category", "schedule", "coenzyme", "virus",   "level"});

/// Those of them that hardly stand before the article "a": what follows is a letter even where it
/// is written small, as in a question that is typed.
inline constexpr auto kSurelyLetteredNouns =
    std::to_array<std::string_view>({"vitamin", "hepatitis", "influenza"});

}  // namespace docent
