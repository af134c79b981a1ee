#pragma once

#include <optional>

#include "indexer/readers/flattened_table.h"

namespace docent {

/// Gives the table of delimited rows (see `cell_delimiter`) that begins at line `at`, if one does.
/// Cost: linear in the table's size.
std::optional<FlattenedTable> delimited_table_at(const std::vector<TextLine>& lines,
                                                 std::size_t at);

}  // namespace docent
