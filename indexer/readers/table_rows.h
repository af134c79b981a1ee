#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace docent {

/// Renders the rows of a table so that each can be read, found and quoted alone:
/// "Food: Clams; B12 per 100 g: 99 µg".
class TableRows {
  public:
    /// Takes: how many bytes the headers repeated in the rows may have in all; beyond that rows are
    /// rendered without headers ("Clams; 99 µg").
    explicit TableRows(std::size_t max_header_bytes) : header_bytes_left_(max_header_bytes) {}

    void begin_table();
    void add_cell(const std::string& text);

    /// Gives the row of the cells added since the last row; empty for a header row and for a row
    /// without text.
    std::string end_row(bool is_header);

    /// Gives the header cells of a table that had no other rows, else nothing.
    std::string end_table();

  private:
    std::string rendered(bool with_headers);

    std::vector<std::string> headers_;
    std::vector<std::string> cells_;
    bool has_rows_ = false;
    std::size_t header_bytes_left_;
};

}  // namespace docent
