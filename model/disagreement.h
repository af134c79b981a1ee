#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace docent {

/// What one answer says to a yes/no question.
struct Side {
    std::size_t answer = 0;  ///< index into `AnswerPage::answers`
    std::string text;        ///< its marked text, word for word

    bool operator==(const Side&) const = default;
};

/// Answers of different articles that say yes and no to the same question. Both are empty where the
/// articles agree, or nothing is known of it.
struct Disagreement {
    std::vector<Side> yes;
    std::vector<Side> no;

    bool empty() const { return yes.empty() && no.empty(); }
    bool operator==(const Disagreement&) const = default;
};

}  // namespace docent
