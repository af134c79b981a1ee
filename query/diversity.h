#pragma once

#include <vector>

#include "query/ranked_passage.h"

namespace docent {

/// Puts passages that say little new behind the others: those of an article of which two stand
/// before them, and near-copies of a passage before them. The rest keeps its order, and so do the
/// passages that were put back. What comes behind the first `limit` stays as it is.
///
/// Takes: passages best first, with their evidence. Cost: grows with the square of `limit`.
/// Source: two an article and four words of five in common by hand, on our own corpus/.
void put_repetition_back(std::vector<RankedPassage>& ranked, std::size_t limit);

}  // namespace docent
