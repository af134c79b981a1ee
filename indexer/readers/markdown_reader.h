#pragma once

#include <string_view>
#include <vector>

#include "indexer/document_builder.h"

namespace docent {

/// Gives the blocks of Markdown (CommonMark with GitHub's tables, task lists and strikethrough), in
/// order.
///
/// Takes: valid UTF-8 without front matter.
/// Gives: headings, paragraphs, list items with depth, quotes, code, and table rows as
/// "Header: cell; Header: cell". Of links and images the text stays; of raw HTML the text without
/// tags. Spans are those of the text in `markdown`, without the markup around it.
/// Cost: linear. Markdown made to explode (a table of a million empty columns) is read as plain
/// text instead.
std::vector<RawBlock> read_markdown(std::string_view markdown);

}  // namespace docent
