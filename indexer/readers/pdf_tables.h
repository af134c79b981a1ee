#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/readers/pdf_lines.h"
#include "indexer/readers/table_rows.h"

namespace docent {

/// A table told by its shape: lines whose cells stand in columns.
struct PdfTable {
    std::size_t end = 0;          ///< line behind it
    bool is_table = false;        ///< if not, no table begins before `end` either
    std::vector<double> columns;  ///< right end of each column, from left to right
};

/// Looks for a table that begins at line `begin`: at least three lines of two or more cells, with
/// blank strips between the columns that no cell crosses.
PdfTable table_at(const std::vector<PdfLine>& lines, std::size_t begin);

/// Gives the rows of a table as text, "Food: Clams; B12: 99 µg". A line without a first cell,
/// directly below another, continues it.
std::vector<std::string> rows_from(const std::vector<PdfLine>& lines, std::size_t begin,
                                   const PdfTable& table, TableRows& rendered);

}  // namespace docent
