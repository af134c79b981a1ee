#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/readers/pdf_line_joiner.h"
#include "indexer/readers/pdf_lines.h"
#include "model/document.h"

namespace docent {

/// Lines that belong together.
struct PdfParagraph {
    BlockKind kind = BlockKind::paragraph;  ///< or list_item, code, table_row
    std::string text;
    std::string marker;    ///< of a list item: "•", "3."
    bool is_open = false;  ///< its last line is full and ends no sentence
    bool is_bold = false;
    double font_size = 0;
    double left = 0;  ///< of its first line
    std::size_t lines = 1;
    std::uint32_t page = 0;
    std::uint32_t region = 0;
};

/// Gives the paragraphs of an article, none across regions or pages.
///
/// Takes: all its lines in reading order; the font size of its body text.
std::vector<PdfParagraph> paragraphs_from(const std::vector<PdfLine>& lines, double body_size,
                                          const LineJoiner& joiner);

}  // namespace docent
