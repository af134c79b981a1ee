#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/readers/pdf_pieces.h"

namespace docent {

/// A part of a line with wide gaps around it.
struct PdfCell {
    std::string text;
    double left = 0;
    double right = 0;
};

/// A line of a region of a page.
struct PdfLine {
    std::vector<PdfCell> cells;  ///< in reading order, at least one
    PdfBox box;
    double font_size = 0;
    bool is_bold = false;
    bool is_fixed_width = false;
    bool has_leader = false;  ///< dots that lead to a number, left out of the text
    std::uint32_t page = 0;
    std::uint32_t region = 0;  ///< differs between neighbouring regions

    /// Gives the whole line, its cells parted by blanks.
    std::string text() const;
};

/// Gives the lines of a page in reading order.
std::vector<PdfLine> lines_from(PdfPagePieces page);

}  // namespace docent
