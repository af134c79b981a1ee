#include "indexer/readers/glued_heading.h"

#include <catch2/catch.hpp>
#include <string>

namespace docent {
namespace {

std::string heading_of(const std::string& line, bool is_alone = true) {
    return line.substr(0, glued_heading_bytes(line, is_alone));
}

TEST_CASE("a heading is told from the paragraph that it was glued to") {
    CHECK(heading_of("Signs of deficiencyThe signs are easy to miss. See a doctor.") ==
          "Signs of deficiency");
    CHECK(
        heading_of("The role of vitamin B12It is needed by all of the nerves. They rely on it.") ==
        "The role of vitamin B12");
    CHECK(heading_of("What is ferritin?Ferritin is a protein that stores iron.") ==
          "What is ferritin?");
    CHECK(heading_of("Iron (heme)Iron of this kind is found in meat. It is taken up well.") ==
          "Iron (heme)");
    CHECK(heading_of("Iron Overload Iron Overload is a state of the body that harms the liver.") ==
          "Iron Overload ");
    CHECK(heading_of("Signs in Older People The signs are weaker then. They are missed.") ==
          "Signs in Older People ");
}

TEST_CASE("a line whose heading cannot be told stays whole") {
    for (const char* line :
         {"JavaScript is a language that many people use. It is old.",
          "People use LinkedIn for their work and their friends. It is a network.",
          "The McDonald family has lived here for many years. They like it.",
          "Every GitHub page is made of files and of folders. It is free.",
          "The Lord of the Rings is a film that was made in 2001. It is long.", "New York New York",
          "Signs of deficiencyThe signs",
          "In the year 2003 Vitamin D was tested. It did well in all trials.",
          "The World Health Organization said that it helps. They know.", ""}) {
        CAPTURE(line);
        CHECK(heading_of(line).empty());
    }
}

TEST_CASE("a row of a table is not taken for a heading and its paragraph") {
    CHECK(heading_of("Signs in Older People The signs are weaker then. They are missed.", false)
              .empty());
}

}  // namespace
}  // namespace docent
