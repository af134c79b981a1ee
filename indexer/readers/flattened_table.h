#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/text_lines.h"

namespace docent {

/// A table found in lines of text.
struct FlattenedTable {
    struct Row {
        std::size_t begin_line = 0;  ///< half-open range in the lines that it was found in
        std::size_t end_line = 0;
        std::vector<std::string> cells;  ///< empty when they could not be told apart
    };

    std::size_t begin_line = 0;  ///< half-open range, the header's lines included
    std::size_t end_line = 0;
    std::vector<std::string> header;  ///< empty when the table has none
    std::vector<Row> rows;
};

/// Gives the tables that lost their marks, in order, those only whose columns can be told:
///
/// - rows parted by tabs, bars or aligned gaps;
/// - running rows: a header ("Feature Oral Injectable") above lines of as many cells, told by their
///   capital letters, numbers and sentence ends;
/// - one cell a line, where empty lines part the rows and columns of values come back.
///
/// Cost: linear.
std::vector<FlattenedTable> find_tables(const std::vector<TextLine>& lines);

}  // namespace docent
