// Each line is asked whether a table of one of the three forms begins with it; lines of a table are
// not asked again.

#include "indexer/readers/flattened_table.h"

#include <utility>

#include "indexer/readers/delimited_table.h"
#include "indexer/readers/running_table.h"
#include "indexer/readers/stacked_table.h"

namespace docent {

std::vector<FlattenedTable> find_tables(const std::vector<TextLine>& lines) {
    std::vector<FlattenedTable> tables;
    for (std::size_t at = 0; at < lines.size();) {
        std::optional<FlattenedTable> table = delimited_table_at(lines, at);
        if (!table) table = running_table_at(lines, at);
        if (!table) table = stacked_table_at(lines, at);
        if (table) {
            at = table->end_line;
            tables.push_back(std::move(*table));
        } else {
            ++at;
        }
    }
    return tables;
}

}  // namespace docent
