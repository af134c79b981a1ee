// Only empty lines tell where a row begins: without them a title above the header, or a name at a
// row's end, moves all cells by one, and nobody can see it. Stanzas of a poem look the same but for
// the values, so some columns must have them in every row, and the header in none.

#include "indexer/readers/stacked_table.h"

#include <algorithm>

#include "indexer/characters.h"
#include "indexer/readers/cell_shape.h"

namespace docent {
namespace {

constexpr std::size_t kMaxColumns = 8;
constexpr std::size_t kMinRows = 3;
constexpr std::size_t kMaxCellBytes = 80;
constexpr std::size_t kMaxCellWords = 8;

bool is_cell(const TextLine& line) {
    return line.marker.empty() && line.text.size() <= kMaxCellBytes && !line.text.ends_with('.') &&
           !line.text.ends_with(':') && !line.text.ends_with(',') &&
           count_words(line.text) <= kMaxCellWords;
}

// Gives the cells of the lines from `at` to the next empty line; none when one is no cell or they
// are too many.
std::vector<std::string> group_at(const std::vector<TextLine>& lines, std::size_t at) {
    std::vector<std::string> cells;
    if (at >= lines.size() || !lines[at].is_after_blank) return cells;
    for (std::size_t i = at; cells.size() < kMaxColumns && is_cell(lines[i]); ++i) {
        cells.push_back(lines[i].text);
        if (lines[i].is_before_blank) return cells;
    }
    return {};
}

std::vector<bool> values_of(const std::vector<std::string>& cells) {
    std::vector<bool> is_value;
    for (const std::string& cell : cells) is_value.push_back(is_value_cell(cell));
    return is_value;
}

bool has_value(const std::vector<bool>& is_value) {
    return std::find(is_value.begin(), is_value.end(), true) != is_value.end();
}

}  // namespace

std::optional<FlattenedTable> stacked_table_at(const std::vector<TextLine>& lines, std::size_t at) {
    FlattenedTable table;
    table.begin_line = at;
    table.header = group_at(lines, at);
    const std::size_t columns = table.header.size();
    if (columns < 2 || has_value(values_of(table.header))) return std::nullopt;
    const std::vector<bool> pattern = values_of(group_at(lines, at + columns));
    if (pattern.size() != columns || !has_value(pattern) || pattern[0]) return std::nullopt;
    for (std::size_t row = at + columns;; row += columns) {
        std::vector<std::string> cells = group_at(lines, row);
        if (values_of(cells) != pattern) break;
        table.rows.push_back({row, row + columns, std::move(cells)});
    }
    if (table.rows.size() < kMinRows) return std::nullopt;
    table.end_line = table.rows.back().end_line;
    return table;
}

}  // namespace docent
