// In an article's text each row of a table stands for itself, every cell after its header, and
// empty cells are left out. A header is what the cells of several rows begin with; so the headers
// are taken from the row with the most cells and then have to fit all rows. A "; " that no known
// header follows belongs to the text of its cell.

#include "web/table_cells.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace docent {
namespace {

constexpr std::string_view kBetweenCells = "; ";
constexpr std::string_view kAfterHeader = ": ";
constexpr std::size_t kMaxColumns = 12;

std::vector<std::string_view> split_cells(std::string_view row) {
    std::vector<std::string_view> cells;
    for (std::size_t at = row.find(kBetweenCells); at != std::string_view::npos;
         at = row.find(kBetweenCells)) {
        cells.push_back(row.substr(0, at));
        row.remove_prefix(at + kBetweenCells.size());
    }
    cells.push_back(row);
    return cells;
}

std::vector<std::string_view> headers_of(std::string_view row) {
    std::vector<std::string_view> headers;
    for (const std::string_view cell : split_cells(row)) {
        const std::size_t end = cell.find(kAfterHeader);
        if (end != std::string_view::npos && end > 0) headers.push_back(cell.substr(0, end));
    }
    return headers;
}

bool has_header(std::string_view cell, std::string_view header) {
    return cell.starts_with(header) && cell.substr(header.size()).starts_with(kAfterHeader);
}

// The row's cells by column, or nothing when it does not begin with a header.
std::optional<std::vector<std::string_view>> cells_by_column(
    std::string_view row, const std::vector<std::string_view>& headers) {
    std::vector<std::string_view> cells(headers.size());
    std::size_t column = headers.size();  // of the cell before
    std::size_t next = 0;
    for (const std::string_view part : split_cells(row)) {
        const auto header =
            std::find_if(headers.begin() + static_cast<std::ptrdiff_t>(next), headers.end(),
                         [&](std::string_view candidate) { return has_header(part, candidate); });
        if (header != headers.end()) {
            column = static_cast<std::size_t>(header - headers.begin());
            next = column + 1;
            cells[column] = part.substr(header->size() + kAfterHeader.size());
        } else if (column < headers.size()) {
            // The "; " was part of the cell: take in what follows it.
            const char* const begin = cells[column].data();
            const auto size = static_cast<std::size_t>(part.data() + part.size() - begin);
            cells[column] = std::string_view(begin, size);
        } else {
            return std::nullopt;
        }
    }
    return cells;
}

}  // namespace

std::optional<TableCells> table_from_rows(const std::vector<std::string_view>& rows) {
    constexpr std::size_t kLeast = 2;
    if (rows.size() < kLeast) return std::nullopt;
    TableCells table;
    for (const std::string_view row : rows) {
        std::vector<std::string_view> headers = headers_of(row);
        if (headers.size() > table.headers.size()) table.headers = std::move(headers);
    }
    if (table.headers.size() < kLeast || table.headers.size() > kMaxColumns) return std::nullopt;
    std::vector<std::size_t> uses(table.headers.size());
    for (const std::string_view row : rows) {
        auto cells = cells_by_column(row, table.headers);
        if (!cells) return std::nullopt;
        for (std::size_t i = 0; i < uses.size(); ++i) uses[i] += (*cells)[i].empty() ? 0 : 1;
        table.rows.push_back(std::move(*cells));
    }
    const bool is_each_shared =
        std::all_of(uses.begin(), uses.end(), [](std::size_t count) { return count > 1; });
    return is_each_shared ? std::optional(std::move(table)) : std::nullopt;
}

}  // namespace docent
