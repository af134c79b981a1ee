#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_set>

namespace docent {

/// What the cleaner is to do beside its rules.
struct CleaningOptions {
    std::set<std::string> kept_rules;  ///< names of rules that are switched off

    /// Lines that many articles of the folder repeat, as `repeated_line_hash` gives them: dropped
    /// by the rule `repeated_line`.
    std::unordered_set<std::uint64_t> repeated_lines;

    bool operator==(const CleaningOptions&) const = default;
};

}  // namespace docent
