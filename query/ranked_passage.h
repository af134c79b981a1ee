#pragma once

#include <vector>

#include "model/answer_page.h"
#include "model/passage.h"
#include "query/sentence_evidence.h"

namespace docent {

/// A passage with its score; the parts sum to the score.
struct RankedPassage {
    Passage passage;
    double score = 0;
    std::vector<ScorePart> parts;
    PassageEvidence evidence;  ///< what its text has to say to the question
    std::vector<PassageCopy> copies =
        {};  ///< folded into it (diversity.h); paths are not known yet
};

}  // namespace docent
