#include "web/table_cells.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace docent;
using Rows = std::vector<std::vector<std::string_view>>;

TEST_CASE("rows with the same headers are a table") {
    const auto table = table_from_rows({"Food: Clams; B12: 99 µg", "Food: Liver; B12: 70 µg"});
    REQUIRE(table);
    CHECK(table->headers == std::vector<std::string_view>{"Food", "B12"});
    CHECK(table->rows == Rows{{"Clams", "99 µg"}, {"Liver", "70 µg"}});
}

TEST_CASE("a cell that was left out is empty in its column") {
    const auto table = table_from_rows({"A: 1; C: 3", "A: 4; B: 5; C: 6", "B: 8; C: 9"});
    REQUIRE(table);
    CHECK(table->headers == std::vector<std::string_view>{"A", "B", "C"});
    CHECK(table->rows == Rows{{"1", "", "3"}, {"4", "5", "6"}, {"", "8", "9"}});
}

TEST_CASE("a semicolon inside a cell stays there") {
    const auto table = table_from_rows({"A: one; two; B: 2", "A: 3; B: 4"});
    REQUIRE(table);
    CHECK(table->rows == Rows{{"one; two", "2"}, {"3", "4"}});
}

TEST_CASE("rows that share no headers are no table") {
    CHECK_FALSE(table_from_rows({}));
    CHECK_FALSE(table_from_rows({"A: 1; B: 2"}));
    CHECK_FALSE(table_from_rows({"A: 1", "A: 2"}));
    CHECK_FALSE(table_from_rows({"A: 1; B: 2", "C: 1; D: 2"}));
    CHECK_FALSE(table_from_rows({"A: 1; B: 2", "plain; A: 1"}));
    CHECK_FALSE(table_from_rows({"", ""}));
}
