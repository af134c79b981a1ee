#pragma once

#include <string_view>
#include <vector>

#include "indexer/document_builder.h"

namespace docent {

/// Gives the blocks of plain text, told by its shape, in order.
///
/// Takes: valid UTF-8, lines ending in "\n".
/// Gives: headings (level 2; see `find_headings`), questions (`take_questions`), rows of tables
/// (`find_tables`, as "Header: cell; ..."), list items with depth, and paragraphs. The title line,
/// if there is one, is the first heading. Lines wrapped at a column are joined, lines that were run
/// together parted; otherwise each line is a block. Lines without letters and digits ("-----") only
/// part what is around them.
/// Cost: linear.
std::vector<RawBlock> read_plain_text(std::string_view text);

}  // namespace docent
