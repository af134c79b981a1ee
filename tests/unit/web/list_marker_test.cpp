#include "web/list_marker.h"

#include <catch2/catch.hpp>
#include <string>

using namespace docent;

TEST_CASE("a list item is known by its marker") {
    CHECK(list_marker_from("• milk") == ListMarker{0, std::nullopt, 4});
    CHECK(list_marker_from("  • milk") == ListMarker{1, std::nullopt, 6});
    CHECK(list_marker_from("3. milk") == ListMarker{0, 3, 3});
    CHECK(list_marker_from("    12) milk") == ListMarker{2, 12, 8});
}

TEST_CASE("other lines have no marker") {
    for (const char* line : {"", " ", "•", "•milk", "1.", "1.5 mg", "1 milk", "milk", ". milk",
                             "1234567890. milk", "- milk"}) {
        INFO(line);
        CHECK_FALSE(list_marker_from(line));
    }
}

TEST_CASE("the marker of an item stands before its text") {
    const std::string text = "Foods:\n• milk\n  2. eggs";
    CHECK(list_marker_before(text, text.find("milk")).number == std::nullopt);
    CHECK(list_marker_before(text, text.find("eggs")) == ListMarker{1, 2, 5});
    CHECK(list_marker_before(text, 0) == ListMarker{});
}
