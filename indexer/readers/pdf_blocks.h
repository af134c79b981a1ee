#pragma once

#include <vector>

#include "indexer/document_builder.h"
#include "indexer/readers/pdf_lines.h"

namespace docent {

/// The text of a PDF file with its structure.
struct PdfBlocks {
    std::vector<RawBlock> blocks;
    std::string title;  ///< the largest heading of the first page; empty if it has none
};

/// Gives the blocks of an article from its lines in reading order.
///
/// Headings are short paragraphs in larger print than the body (levels by rank of their size) or in
/// bold. A paragraph that goes on in the next column or page is one block, of its first page.
PdfBlocks blocks_from(const std::vector<PdfLine>& lines);

}  // namespace docent
