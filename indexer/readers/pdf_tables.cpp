// Columns grow line by line: the places of the cells are merged with those of the lines above. As
// long as every cell finds a column of its own and no cell joins two columns, the table goes on.
// The first row counts as header when it is bold and the next is not, or when it has words above
// numbers; otherwise rows are given without headers, since a wrong header is worse than none.

#include "indexer/readers/pdf_tables.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr double kMaxPitch = 3.5;        // from row to row, of the font size
constexpr double kContinuedPitch = 1.4;  // from line to line within a row
constexpr std::size_t kMinRows = 3;
constexpr std::size_t kMaxColumns = 30;

struct Column {
    double left = 0;
    double right = 0;
};

using Columns = std::vector<Column>;
using Cells = std::vector<std::string>;

bool overlap(const Column& a, const Column& b) {
    return a.left < b.right && b.left < a.right;
}

// Adds the cells of `line` to `columns`; false when they do not stand in columns.
bool add_cells(const PdfLine& line, Columns& columns) {
    if (line.cells.size() > kMaxColumns) return false;
    Columns grown = columns;
    for (const PdfCell& cell : line.cells) {
        Column place{cell.left, std::max(cell.right, cell.left + 0.1)};
        const auto same = std::find_if(grown.begin(), grown.end(),
                                       [&](const Column& other) { return overlap(other, place); });
        if (same == grown.end()) {
            grown.push_back(place);
            continue;
        }
        same->left = std::min(same->left, place.left);
        same->right = std::max(same->right, place.right);
    }
    std::sort(grown.begin(), grown.end(),
              [](const Column& a, const Column& b) { return a.left < b.left; });
    for (std::size_t i = 0; i + 1 < grown.size(); ++i) {
        if (overlap(grown[i], grown[i + 1])) return false;
    }
    const auto used = std::count_if(grown.begin(), grown.end(), [&](const Column& column) {
        return std::any_of(line.cells.begin(), line.cells.end(), [&](const PdfCell& cell) {
            return cell.left < column.right && cell.right > column.left;
        });
    });
    const bool fits = used == static_cast<std::ptrdiff_t>(line.cells.size()) ||
                      (line.cells.size() == 1 && used <= 1);
    if (!fits || grown.size() > kMaxColumns) return false;
    columns = std::move(grown);
    return true;
}

bool is_near(const PdfLine& line, const PdfLine& next, double max_pitch) {
    const double pitch = next.box.bottom - line.box.bottom;
    return line.page == next.page && line.region == next.region && pitch > 0 &&
           pitch < max_pitch * std::max(line.font_size, next.font_size);
}

// A line of one cell may be a wrapped cell, or a label over the rows behind it.
bool belongs(const std::vector<PdfLine>& lines, std::size_t at, const Columns& columns) {
    const PdfLine& line = lines[at];
    if (line.cells.size() > 1) return true;
    if (columns.empty()) return false;
    if (line.cells[0].left >= columns.front().right) {
        return is_near(lines[at - 1], line, kContinuedPitch);
    }
    return at + 1 < lines.size() && lines[at + 1].cells.size() > 1 &&
           is_near(line, lines[at + 1], kMaxPitch);
}

bool is_marker(const std::string& text) {
    return count_characters(text) <= 3 &&
           (!has_letter_or_digit(text) || text.ends_with('.') || text.ends_with(')'));
}

Cells cells_of(const PdfLine& line, const std::vector<double>& columns) {
    Cells cells(columns.size());
    for (const PdfCell& cell : line.cells) {
        const auto column = std::lower_bound(columns.begin(), columns.end(), cell.right);
        if (column == columns.end()) continue;
        std::string& text = cells[static_cast<std::size_t>(column - columns.begin())];
        if (!text.empty()) text += ' ';
        text += cell.text;
    }
    return cells;
}

bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

// Does the first row say what is in the columns?
bool is_header(const Cells& first, const Cells& second, bool is_bold_only_first) {
    const bool has_words = std::any_of(first.begin(), first.end(), has_letter_or_digit);
    if (!has_words || first.size() < 2) return false;
    if (is_bold_only_first) return true;
    const bool first_has_digits = std::any_of(first.begin(), first.end(), has_digit);
    const auto numbers = std::count_if(second.begin() + 1, second.end(), has_digit);
    return !first_has_digits && 2 * numbers >= static_cast<std::ptrdiff_t>(second.size() - 1);
}

}  // namespace

PdfTable table_at(const std::vector<PdfLine>& lines, std::size_t begin) {
    PdfTable table;
    Columns columns;
    std::size_t rows = 0;
    std::size_t cells = 0;
    bool has_labels = false;
    std::size_t end = begin;
    for (; end < lines.size(); ++end) {
        if (end > begin && !is_near(lines[end - 1], lines[end], kMaxPitch)) break;
        if (!belongs(lines, end, columns) || !add_cells(lines[end], columns)) break;
        if (lines[end].cells.size() < 2) continue;
        ++rows;
        cells += lines[end].cells.size();
        has_labels |= !is_marker(lines[end].cells.front().text);
    }
    table.end = std::max(end, begin + 1);
    table.is_table =
        rows >= kMinRows && columns.size() >= 2 && has_labels && 2 * cells >= rows * columns.size();
    for (const Column& column : columns) table.columns.push_back(column.right);
    return table;
}

std::vector<std::string> rows_from(const std::vector<PdfLine>& lines, std::size_t begin,
                                   const PdfTable& table, TableRows& rendered) {
    std::vector<Cells> rows;
    std::vector<std::size_t> first_lines;
    for (std::size_t i = begin; i < table.end; ++i) {
        Cells cells = cells_of(lines[i], table.columns);
        const bool continues =
            i > begin && cells.front().empty() && is_near(lines[i - 1], lines[i], kContinuedPitch);
        if (!continues) {
            rows.push_back(std::move(cells));
            first_lines.push_back(i);
            continue;
        }
        for (std::size_t column = 0; column < cells.size(); ++column) {
            std::string& cell = rows.back()[column];
            if (!cell.empty() && !cells[column].empty()) cell += ' ';
            cell += cells[column];
        }
    }
    std::vector<std::string> given;
    rendered.begin_table();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::string& cell : rows[i]) rendered.add_cell(cell);
        const bool is_bold_only_first =
            i == 0 && rows.size() > 1 && lines[begin].is_bold && !lines[first_lines[1]].is_bold;
        const bool header =
            i == 0 && rows.size() > 1 && is_header(rows[0], rows[1], is_bold_only_first);
        std::string row = rendered.end_row(header);
        if (!row.empty()) given.push_back(std::move(row));
    }
    return given;
}

}  // namespace docent
