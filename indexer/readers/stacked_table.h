#pragma once

#include <optional>

#include "indexer/readers/flattened_table.h"

namespace docent {

/// Gives the table with one cell a line whose header begins at line `at`, if there is one: header
/// and rows are groups of as many lines between empty lines, and each row, three or more of them,
/// has values (see `is_value_cell`) in the same places behind a name.
/// Cost: linear in the table's size; without a table, in the first lines.
std::optional<FlattenedTable> stacked_table_at(const std::vector<TextLine>& lines, std::size_t at);

}  // namespace docent
