#pragma once

#include <optional>

#include "indexer/readers/flattened_table.h"

namespace docent {

/// Gives the table whose header is line `at` and whose rows are the lines directly below it, cells
/// running together, if there is one and its columns can be told.
/// Cost: linear in the table's size; without a table, in the first lines.
std::optional<FlattenedTable> running_table_at(const std::vector<TextLine>& lines, std::size_t at);

}  // namespace docent
