// The second line says how many columns there are, since a header may have lost its empty first
// cell. Rows of two cells are a name and its value; they have a header only where it alone holds no
// value.

#include "indexer/readers/delimited_table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/readers/cell_shape.h"
#include "indexer/readers/delimited_cells.h"

namespace docent {
namespace {

constexpr std::size_t kMaxColumns = 30;
constexpr std::size_t kMinRows = 3;
constexpr std::size_t kMinTabbedRows = 2;  // writers put no tabs into sentences

using Cells = std::vector<std::string>;

// The cells of a line that the delimiter parts, else nothing.
Cells cells_of(const TextLine& line, CellDelimiter delimiter) {
    if (!line.marker.empty() || cell_delimiter(line.text) != delimiter) return {};
    const auto views = delimited_cells(line.text, delimiter);
    return {views.begin(), views.end()};
}

bool is_header_cell(const std::string& cell) {
    return !cell.empty() && !cell.ends_with('.') && !is_value_cell(cell);
}

bool is_header(const FlattenedTable& table) {
    const Cells& first = table.rows.front().cells;
    if (table.rows.size() < 2) return false;
    if (first.size() == 2) {
        return is_header_cell(first[0]) && is_header_cell(first[1]) &&
               std::all_of(table.rows.begin() + 1, table.rows.end(),
                           [](const auto& row) { return is_value_cell(row.cells.back()); });
    }
    const bool has_names = std::all_of(first.begin() + 1, first.end(), is_header_cell) &&
                           (first[0].empty() || is_header_cell(first[0]));
    return has_names && std::set<std::string>(first.begin(), first.end()).size() == first.size();
}

// Rows of two cells without a header: "Name: value".
void name_values(FlattenedTable& table) {
    for (FlattenedTable::Row& row : table.rows) {
        if (row.cells.size() != 2 || row.cells[0].empty() || row.cells[1].empty()) continue;
        const char* between = row.cells[0].ends_with(':') ? " " : ": ";
        row.cells = {row.cells[0] + between + row.cells[1]};
    }
}

}  // namespace

std::optional<FlattenedTable> delimited_table_at(const std::vector<TextLine>& lines,
                                                 std::size_t at) {
    const CellDelimiter delimiter = cell_delimiter(lines[at].text);
    if (delimiter == CellDelimiter::none || at + 1 >= lines.size()) return std::nullopt;
    const std::size_t columns = cells_of(lines[at + 1], delimiter).size();
    if (columns < 2 || columns > kMaxColumns) return std::nullopt;
    const bool is_exact = delimiter == CellDelimiter::gap;
    FlattenedTable table;
    table.begin_line = at;
    for (std::size_t i = at; i < lines.size(); ++i) {
        Cells cells = cells_of(lines[i], delimiter);
        const bool is_far = i > at && lines[i].is_after_blank;
        if (cells.size() < 2 || cells.size() > columns) break;
        if ((is_exact || is_far) && cells.size() != columns) break;
        if (is_far && delimiter != CellDelimiter::tab) break;
        if (i == at && cells.size() + 1 == columns) cells.insert(cells.begin(), std::string());
        table.rows.push_back({i, i + 1, std::move(cells)});
    }
    const std::size_t min_rows = delimiter == CellDelimiter::tab ? kMinTabbedRows : kMinRows;
    if (table.rows.size() < min_rows) return std::nullopt;
    table.end_line = table.rows.back().end_line;
    if (is_header(table)) {
        table.header = std::move(table.rows.front().cells);
        table.rows.erase(table.rows.begin());
    } else if (columns == 2) {
        name_values(table);
    }
    return table;
}

}  // namespace docent
