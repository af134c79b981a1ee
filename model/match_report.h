#pragma once

#include <string>
#include <vector>

namespace docent {

/// A word of the question that a passage has in another form, spelling or word.
struct MatchedAs {
    std::string typed;  ///< as typed
    std::string found;  ///< as the passage has it, folded

    bool operator==(const MatchedAs&) const = default;
};

/// Which words of a question a passage holds: in its text, its headings or its article's title.
/// Words that only ask ("how", "what") and small ones ("the") are in none of the lists.
struct MatchReport {
    std::vector<std::string> matched;      ///< as typed, in the order typed
    std::vector<MatchedAs> matched_as;     ///< in the order typed; a word can be there repeatedly
    std::vector<std::string> not_matched;  ///< as typed, in the order typed

    bool operator==(const MatchReport&) const = default;
};

}  // namespace docent
