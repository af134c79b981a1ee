#pragma once

#include <vector>

#include "indexer/document_builder.h"
#include "indexer/readers/html_page.h"
#include "indexer/readers/table_rows.h"

namespace docent {

/// Is the table at `id` one of data, rather than one that lays out a page?
bool is_data_table(const HtmlPage& page, HtmlNodeId id);

/// Gives the rows of a data table, its caption as a paragraph before them.
///
/// Cells that span columns or rows keep the others under their headers. Takes: `rows` whose
/// allowance bounds what is repeated, for all tables of a page together.
std::vector<RawBlock> table_blocks(const HtmlPage& page, HtmlNodeId id,
                                   const HtmlRemovals& removals, TableRows& rows);

}  // namespace docent
