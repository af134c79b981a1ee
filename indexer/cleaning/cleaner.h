#pragma once

#include <string_view>
#include <vector>

#include "indexer/cleaning_options.h"
#include "indexer/document_builder.h"
#include "model/document.h"

namespace docent {

/// Takes out what web pages leave in articles: skip links, reading times, empty reference lists,
/// calls to share, paragraphs that stand there twice. When in doubt a block stays.
///
/// Takes: the blocks of an article in order.
/// Gives: the blocks that stay, in order, disclaimers among them marked as such; each of the others
/// is added to `receipt` with the name of the rule that dropped it and its place. Code and rows of
/// tables are never dropped.
/// Cost: linear.
std::vector<RawBlock> clean(std::vector<RawBlock> blocks, const CleaningOptions& options,
                            std::vector<Dropped>& receipt);

/// Gives the names that `CleaningOptions::kept_rules` knows: the cleaner's rules, `disclaimer`
/// (which marks and does not drop), and those of lines that became fields of the article.
std::vector<std::string_view> cleaning_rule_names();

}  // namespace docent
