#include "text/iso_date.h"

#include <catch2/catch.hpp>

using namespace docent;
using namespace std::chrono;

TEST_CASE("a date speaks of a day, a month or a year") {
    CHECK(days_of("2019-03-31") == DateSpan{2019y / 3 / 31, 2019y / 3 / 31});
    CHECK(days_of("2024-02") == DateSpan{2024y / 2 / 1, 2024y / 2 / 29});
    CHECK(days_of("2019") == DateSpan{2019y / 1 / 1, 2019y / 12 / 31});
    for (const char* text :
         {"", "201", "20190", "2019-3", "2019-13", "2019-00", "2019-02-29", "2019-02-00",
          "2019-03-31T10:00", "2019/03/31", "2019-03.31", "-019-03-31", "2019- 3", "soon"}) {
        INFO(text);
        CHECK_FALSE(days_of(text));
    }
}

TEST_CASE("a day is written as ISO 8601 has it") {
    CHECK(iso_date_from(2019y / 3 / 1) == "2019-03-01");
    CHECK(iso_date_from(sys_days{}) == "1970-01-01");
    CHECK(days_of(iso_date_from(today())));
}
