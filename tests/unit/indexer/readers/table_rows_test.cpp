#include "indexer/readers/table_rows.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

std::string row_of(TableRows& table, const std::vector<std::string>& cells,
                   bool is_header = false) {
    for (const std::string& cell : cells) table.add_cell(cell);
    return table.end_row(is_header);
}

TEST_CASE("a row names the column of each cell and leaves out empty cells") {
    TableRows table(1000);
    table.begin_table();
    CHECK(row_of(table, {"Food", "B12:", ""}, true).empty());
    CHECK(row_of(table, {"Clams ", "99 µg", "rich"}) == "Food: Clams; B12: 99 µg; rich");
    CHECK(row_of(table, {"Apples", ""}) == "Food: Apples");
    CHECK(row_of(table, {"", " "}).empty());
    CHECK(table.end_table().empty());
}

TEST_CASE("a table of a header alone gives the header") {
    TableRows table(1000);
    table.begin_table();
    row_of(table, {"Food", "", "B12"}, true);
    CHECK(table.end_table() == "Food; B12");
}

TEST_CASE("headers are repeated only as far as the allowance goes") {
    TableRows table(10);
    table.begin_table();
    row_of(table, {"12345", "678"}, true);
    CHECK(row_of(table, {"a", "b"}) == "12345: a; 678: b");
    CHECK(row_of(table, {"a", "b"}) == "a; b");
}

}  // namespace
}  // namespace docent
