#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/physical_lines.h"

namespace docent {

/// What parts the cells of a table's row on a line of text.
enum class CellDelimiter { none, tab, bar, gap };

/// Gives what parts `line` into cells: tabs, " | ", or two blanks and more that end no sentence.
CellDelimiter cell_delimiter(std::string_view line);

/// Gives the cells of `line`, without white space around them; some may be empty. A bar at either
/// end of the line parts nothing.
std::vector<std::string_view> delimited_cells(std::string_view line, CellDelimiter delimiter);

/// Are these two lines, one directly below the other, rows of a table: parted by tabs or bars, or
/// with a wide gap that ends in the same column?
bool are_rows(const PhysicalLine& line, const PhysicalLine& next);

}  // namespace docent
