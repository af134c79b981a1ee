#pragma once

#include <vector>

#include "query/ranked_passage.h"

namespace docent {

/// Folds copies of a better passage into it, and puts passages that say little new behind the
/// others: those of an article of which two stand before them, and near-copies of a passage before
/// them. The rest keeps its order, and so do the passages that were put back. Behind the first
/// `limit` only copies of these go; the rest stays as it is.
///
/// A copy is a near-copy that replaces no word and changes no number or negation: it only leaves
/// out or adds a few words. Under a question it is one only if the question is the same.
///
/// Takes: passages best first, with their evidence, perhaps with copies folded in already. Cost:
/// grows with `limit` times their number.
/// Source: two an article and four words of five in common by hand, on our own corpus/.
void reduce_repetition(std::vector<RankedPassage>& ranked, std::size_t limit);

/// Appends those passages that are not there yet, not even as copies, as long as there are fewer
/// than `limit`.
void append_others(std::vector<RankedPassage> others, std::size_t limit,
                   std::vector<RankedPassage>& passages);

}  // namespace docent
