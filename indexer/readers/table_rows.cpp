// A row is its cells, each after its column's header, empty ones left out. Repeating the headers is
// what makes a row answer a question alone, and what would let a table with a huge header grow
// without bound; so the repeated bytes are counted against an allowance.

#include "indexer/readers/table_rows.h"

#include <utility>

#include "indexer/characters.h"

namespace docent {

void TableRows::begin_table() {
    headers_.clear();
    cells_.clear();
    has_rows_ = false;
}

void TableRows::add_cell(const std::string& text) {
    cells_.push_back(collapse_white_space(text));
}

std::string TableRows::end_row(bool is_header) {
    if (is_header) {
        headers_ = std::exchange(cells_, {});
        return {};
    }
    has_rows_ = true;
    return rendered(true);
}

std::string TableRows::end_table() {
    if (has_rows_) return {};
    cells_ = std::exchange(headers_, {});
    return rendered(false);
}

std::string TableRows::rendered(bool with_headers) {
    std::string row;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (cells_[i].empty()) continue;
        if (!row.empty()) row += "; ";
        const bool has_header = with_headers && i < headers_.size() && !headers_[i].empty();
        if (has_header && headers_[i].size() <= header_bytes_left_) {
            header_bytes_left_ -= headers_[i].size();
            row += headers_[i];
            row += headers_[i].back() == ':' ? " " : ": ";
        }
        row += cells_[i];
    }
    cells_.clear();
    return row;
}

}  // namespace docent
