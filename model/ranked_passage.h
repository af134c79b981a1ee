#pragma once

#include <string>
#include <vector>

#include "model/passage.h"

namespace docent {

/// One named addend of a score: what `--explain` shows.
struct ScorePart {
    std::string name;
    double value = 0;

    bool operator==(const ScorePart&) const = default;
};

/// A passage with its score; the parts sum to the score.
struct RankedPassage {
    Passage passage;
    double score = 0;
    std::vector<ScorePart> parts;

    bool operator==(const RankedPassage&) const = default;
};

}  // namespace docent
