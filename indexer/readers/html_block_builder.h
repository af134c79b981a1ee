#pragma once

#include <vector>

#include "indexer/document_builder.h"
#include "indexer/readers/html_page.h"
#include "model/document.h"

namespace docent {

/// Gives the blocks of a page without what `removals` leaves out, in the page's order.
///
/// Headings, list items with their markers and depth, quotes, code, rows of tables, captions and
/// paragraphs, which also line breaks and the ends of elements make. A definition list gives items
/// "term: definition". Questions (of `details`, of definition lists, of schema.org's FAQ) are
/// marked.
/// Takes: for each node of the page the rule that removes it; or nothing at all.
/// `dropped` gets the lines of each removal (see html_dropped_lines.h).
std::vector<RawBlock> blocks_from_page(const HtmlPage& page, const HtmlRemovals& removals,
                                       std::vector<Dropped>& dropped);

}  // namespace docent
