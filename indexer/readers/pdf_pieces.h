#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/readers/pdf_pages.h"

namespace docent {

/// Words side by side without a wide gap: a line of a column, or a cell of a table.
struct PdfPiece {
    std::string text;
    PdfBox box;                  ///< of the words in the main font size
    double font_size = 0;        ///< of most of its characters, points
    bool is_bold = false;        ///< all of it is, footnote marks aside
    bool is_fixed_width = true;  ///< all of it is in typewriter fonts
    std::size_t characters = 0;
};

/// The pieces of a page, in no order.
struct PdfPagePieces {
    std::uint32_t number = 0;  ///< of the page, from 1
    double width = 0;
    double height = 0;
    std::vector<PdfPiece> pieces;
};

/// Do the two stand on one line: at least half of the lower one's height is beside the other?
bool is_beside(const PdfBox& a, const PdfBox& b);

/// Joins words that stand beside each other less than 0.7 of the font size apart.
///
/// Cost: n log n.
std::vector<PdfPiece> pieces_from(std::vector<PdfWord> words);

}  // namespace docent
