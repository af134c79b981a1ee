#include "indexer/readers/list_counter.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("list numbers are written as digits, letters and Roman numerals") {
    CHECK(list_number(7, "1") == "7");
    CHECK(list_number(7, "01") == "07");
    CHECK(list_number(26, "a") == "z");
    CHECK(list_number(28, "A") == "AB");
    CHECK(list_number(14, "i") == "xiv");
    CHECK(list_number(3999, "I") == "MMMCMXCIX");
    CHECK(list_number(4000, "I") == "4000");
    CHECK(list_number(0, "a") == "0");
}

TEST_CASE("an outer list item starts the inner list anew") {
    ListCounter counter;
    counter.levels[1].format = "a";
    counter.levels[1].after = ")";
    counter.levels[2].shown_levels = 3;
    std::string markers;
    for (const int level : {0, 1, 1, 0, 1, 2, 2}) markers += counter.next_marker(level) + ' ';
    CHECK(markers == "1. a) b) 2. a) 2.a.1. 2.a.2. ");
}

TEST_CASE("a list starts and restarts where it says") {
    ListCounter counter;
    counter.levels[0].start = 5;
    CHECK(counter.next_marker(0) == "5.");
    CHECK(counter.next_marker(0) == "6.");
    counter.restart(0, 2);
    CHECK(counter.next_marker(0) == "2.");
    counter.restart(0, 2'147'483'647);
    CHECK(counter.next_marker(0) == "1000000.");
}

TEST_CASE("absurd list levels make short markers") {
    ListCounter counter;
    counter.levels[0].format.clear();
    CHECK(counter.next_marker(-3) == "•");
    counter.levels[9].start = -2'147'483'647;
    counter.levels[9].shown_levels = 2'147'483'647;
    counter.levels[9].before = std::string(1'000'000, '(');
    CHECK(counter.next_marker(99) == "1.1.1.1.1.1.1.1.0.");
}

}  // namespace
}  // namespace docent
