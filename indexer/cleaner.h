#pragma once

#include <string_view>
#include <vector>

#include "indexer/cleaning_options.h"
#include "indexer/document_builder.h"
#include "model/document.h"

namespace docent {

/// Takes out what web pages leave in articles: skip links, reading times, empty reference lists,
/// calls to share. When in doubt a block stays.
///
/// Takes: the blocks of an article in order.
/// Gives: the blocks that stay, in order; each of the others is added to `receipt` with the name
/// of the rule that dropped it. Code is never dropped.
/// Cost: linear.
std::vector<RawBlock> clean(std::vector<RawBlock> blocks, const CleaningOptions& options,
                            std::vector<Dropped>& receipt);

}  // namespace docent
