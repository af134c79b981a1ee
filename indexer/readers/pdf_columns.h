#pragma once

#include <vector>

#include "indexer/readers/pdf_pieces.h"

namespace docent {

/// Gives the pieces of a page as the regions that a reader reads one after the other: a heading
/// over the whole page, the left column, the right column, ... Within a region the pieces are in
/// the order of their tops.
///
/// A region is cut at its tallest gutter: a vertical strip that no piece crosses, with running
/// text on both sides. The columns of a table are no gutter.
/// Cost: at most 400 passes over the pieces for each gutter.
std::vector<std::vector<PdfPiece>> reading_regions(std::vector<PdfPiece> pieces);

}  // namespace docent
