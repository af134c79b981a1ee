#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace docent {

/// A table as columns and rows; the views lead into the texts that it was made from.
struct TableCells {
    std::vector<std::string_view> headers;
    std::vector<std::vector<std::string_view>> rows;  ///< a cell for each header; may be empty

    bool operator==(const TableCells&) const = default;
};

/// Gives the table that was written as these rows, "Food: Clams; B12: 99 µg", or nothing when they
/// are not rows of one table: no header that all have, or fewer than two rows or columns.
std::optional<TableCells> table_from_rows(const std::vector<std::string_view>& rows);

}  // namespace docent
