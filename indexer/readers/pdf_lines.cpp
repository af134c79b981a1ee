// Within each region pieces that stand beside each other are one line. Its pieces, from left to
// right, become cells, those that are less than a font size apart the same cell.

#include "indexer/readers/pdf_lines.h"

#include <algorithm>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/pdf_columns.h"
#include "indexer/readers/pdf_right_to_left.h"

namespace docent {
namespace {

constexpr double kCellGap = 1.0;      // of the font size
constexpr std::size_t kMaxAsked = 8;  // lines that may overlap in height

using Pieces = std::vector<PdfPiece>;

// Dot leaders of tables of contents say nothing: "Vitamins . . . . . . 12".
std::string without_leaders(const std::string& text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(" .", at), text.size());
        const auto dots = std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                     text.begin() + static_cast<std::ptrdiff_t>(end), '.');
        if (dots > 3) {
            kept += ' ';
        } else {
            kept.append(text, at, end - at);
        }
        if (end < text.size()) kept += text[end];
        at = end + 1;
    }
    return kept;
}

void add_piece(PdfLine& line, const PdfPiece& piece) {
    std::string text = without_leaders(piece.text);
    line.has_leader |= text.size() != piece.text.size();
    const bool is_first = line.cells.empty();
    if (is_first || piece.box.left - line.box.right > kCellGap * piece.font_size) {
        line.cells.push_back({std::move(text), piece.box.left, piece.box.right});
    } else {
        line.cells.back().text += ' ' + text;
        line.cells.back().right = std::max(line.cells.back().right, piece.box.right);
    }
    if (is_first) {
        line.box = piece.box;
    } else {
        line.box.left = std::min(line.box.left, piece.box.left);
        line.box.right = std::max(line.box.right, piece.box.right);
    }
}

// Takes: pieces that stand beside each other.
PdfLine line_from(Pieces pieces) {
    std::sort(pieces.begin(), pieces.end(),
              [](const PdfPiece& a, const PdfPiece& b) { return a.box.left < b.box.left; });
    PdfLine line;
    for (const PdfPiece& piece : pieces) add_piece(line, piece);
    const auto main = std::max_element(
        pieces.begin(), pieces.end(),
        [](const PdfPiece& a, const PdfPiece& b) { return a.characters < b.characters; });
    line.font_size = main->font_size;
    line.box.top = main->box.top;
    line.box.bottom = main->box.bottom;
    line.is_fixed_width = std::all_of(pieces.begin(), pieces.end(),
                                      [](const PdfPiece& piece) { return piece.is_fixed_width; });
    line.is_bold = std::all_of(pieces.begin(), pieces.end(), [](const PdfPiece& piece) {
        return piece.is_bold || !has_letter_or_digit(piece.text);
    });
    if (right_to_left_balance(line.text()) > 0) {
        std::reverse(line.cells.begin(), line.cells.end());
        for (PdfCell& cell : line.cells) cell.text = read_from_right(cell.text);
    }
    return line;
}

// Takes: a region's pieces in the order of their tops.
std::vector<Pieces> beside_each_other(Pieces pieces) {
    std::vector<Pieces> lines;
    for (PdfPiece& piece : pieces) {
        const std::size_t asked = std::min(kMaxAsked, lines.size());
        const auto line = std::find_if(
            lines.end() - static_cast<std::ptrdiff_t>(asked), lines.end(),
            [&](const Pieces& other) { return is_beside(other.front().box, piece.box); });
        if (line == lines.end()) {
            lines.push_back({std::move(piece)});
        } else {
            line->push_back(std::move(piece));
        }
    }
    return lines;
}

}  // namespace

std::string PdfLine::text() const {
    std::string text;
    for (const PdfCell& cell : cells) {
        if (!text.empty()) text += ' ';
        text += cell.text;
    }
    return text;
}

std::vector<PdfLine> lines_from(PdfPagePieces page) {
    std::vector<PdfLine> lines;
    std::uint32_t region = 0;
    for (Pieces& pieces : reading_regions(std::move(page.pieces))) {
        ++region;
        for (Pieces& beside : beside_each_other(std::move(pieces))) {
            lines.push_back(line_from(std::move(beside)));
            lines.back().page = page.number;
            lines.back().region = region;
        }
    }
    return lines;
}

}  // namespace docent
