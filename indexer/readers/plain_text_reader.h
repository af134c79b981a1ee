#pragma once

#include <string_view>
#include <vector>

#include "indexer/document_builder.h"

namespace docent {

/// Gives the blocks of plain text, told by its shape, in order.
///
/// Takes: valid UTF-8, lines ending in "\n".
/// Gives: headings (level 2), list items with depth, and paragraphs. A heading is a short line
/// without closing punctuation that stands alone, or, where no blank lines part the paragraphs,
/// between long lines; "?" and "!" may close it, a colon makes it a paragraph that leads in what
/// follows. The title line, if there is one, is the first heading. Lines wrapped at a column are
/// joined; otherwise each line is a block, so rows of a table stay rows. Lines without letters
/// and digits ("-----") only part what is around them.
/// Cost: linear.
std::vector<RawBlock> read_plain_text(std::string_view text);

}  // namespace docent
