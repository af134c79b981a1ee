#include "indexer/readers/written_date.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("dates are read as people write them") {
    struct Row {
        const char* text;
        const char* iso;
        std::size_t bytes;
    };
    const Row rows[] = {
        {"March 3, 2024", "2024-03-03", 13},
        {"Mar. 3rd, 2024 at noon", "2024-03-03", 14},
        {"3 March 2024.", "2024-03-03", 12},
        {"3rd of March 2024", "2024-03-03", 17},
        {"Sunday, 3 March 2024", "2024-03-03", 20},
        {"Mon Sept 9 2024", "2024-09-09", 15},
        {"MAY 2023", "2023-05", 8},
        {"2024-03-03T10:00:00Z", "2024-03-03", 20},
        {"2024/3/3", "2024-03-03", 8},
        {"3.5.2024", "2024-05-03", 8},
        {"12/25/2024", "2024-12-25", 10},
        {"25/12/2024", "2024-12-25", 10},
        {"5/5/2024", "2024-05-05", 8},
        {"29 February 2024", "2024-02-29", 16},
        {"12-Jan-2020", "2020-01-12", 11},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::optional<WrittenDate> date = written_date(row.text);
        REQUIRE(date);
        CHECK(date->iso == row.iso);
        CHECK(date->bytes == row.bytes);
    }
}

TEST_CASE("what is no date, or one of two, is not read as one") {
    for (const char* text :
         {"", "March", "March 3", "12/03/2024", "31 April 2024", "29 February 2023", "2024",
          "2024-13-01", "Marching 3, 2024", "3 March 20245", "May I 2024", "yesterday", "0.0.2024",
          "32.1.2024", "99999999999999999999", "1/2/3", "Mayor 3, 2024", "March 3, 2024th"}) {
        CAPTURE(text);
        CHECK_FALSE(written_date(text));
    }
}

TEST_CASE("a field about dates gives its date as far as it goes") {
    CHECK(date_from_field(" 31 May 2024 ") == "2024-05-31");
    CHECK(date_from_field("2024-05") == "2024-05");
    CHECK(date_from_field("2024") == "2024");
    CHECK(date_from_field("12/03/2024").empty());
    CHECK(date_from_field("soon").empty());
}

}  // namespace
}  // namespace docent
