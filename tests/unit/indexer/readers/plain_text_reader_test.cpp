#include "indexer/readers/plain_text_reader.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

std::string read(std::string_view text) {
    return outline(read_plain_text(text));
}

const std::string kLong =
    "This is a sentence that is clearly long enough to be taken for a paragraph of a text.";

TEST_CASE("an empty plain text gives no blocks") {
    CHECK(read("").empty());
    CHECK(read("\n \n\u00A0\n----\n").empty());
}

TEST_CASE("a short line between blank lines is a heading, with a question mark too") {
    CHECK(read("Can it hurt?\n\n" + kLong + "\n\nYour turn!\n\n" + kLong) ==
          "h2 Can it hurt?\np " + kLong + "\nh2 Your turn!\np " + kLong + "\n");
}

TEST_CASE("a line that ends a sentence or leads in is a paragraph") {
    for (const char* line : {"It hurts.", "The symptoms are:", "First,", "He said \"stop.\"",
                             "(See below.)", "And so on…", "它很重要。", "and so on"}) {
        CAPTURE(line);
        CHECK(read(std::string(line) + "\n\n" + kLong) ==
              "p " + std::string(line) + "\np " + kLong + "\n");
    }
}

TEST_CASE("a heading may stand directly above its only paragraph") {
    CHECK(read(kLong + "\n\nCauses\n" + kLong + "\n\n" + kLong) ==
          "p " + kLong + "\nh2 Causes\np " + kLong + "\np " + kLong + "\n");
}

TEST_CASE("without blank lines a short line between long ones is a heading") {
    CHECK(read("Title\n" + kLong + "\n" + kLong + "\nCauses\n" + kLong) ==
          "h2 Title\np " + kLong + "\np " + kLong + "\nh2 Causes\np " + kLong + "\n");
}

TEST_CASE("rows of a table are paragraphs, its header included") {
    const std::string row = "Absorption can be low, with " + kLong;
    CHECK(read(kLong + "\n\n" + kLong + "\n\n" + kLong + "\n\nFeature Oral Injected\n" + row +
               "\n" + row + "\n\n" + kLong) == "p " + kLong + "\np " + kLong + "\np " + kLong +
                                                   "\np Feature Oral Injected\np " + row + "\np " +
                                                   row + "\np " + kLong + "\n");
}

TEST_CASE("an underlined line is a heading and rulers are nothing") {
    CHECK(read("The Title\n=========\n" + kLong + "\n\n* * *\n\n" + kLong) ==
          "h2 The Title\np " + kLong + "\np " + kLong + "\n");
}

TEST_CASE("a short line with nothing below it is no heading") {
    CHECK(read("Hello world") == "p Hello world\n");
    CHECK(read("Title\n\n" + kLong + "\n\nThe end") == "h2 Title\np " + kLong + "\np The end\n");
}

TEST_CASE("many short lines in a row are lines, not headings") {
    CHECK(read("Links\n\nOne\n\nTwo\n\nThree\n\nCauses\n\n" + kLong) ==
          "h2 Links\np One\np Two\np Three\nh2 Causes\np " + kLong + "\n");
}

TEST_CASE("all bullets are items") {
    CHECK(read("Text:\n\n• one\n- two\n* three\n– four\n+ five") ==
          "p Text:\n- • one\n- • two\n- • three\n- • four\n- • five\n");
}

TEST_CASE("numbers and letters keep their marker") {
    CHECK(read("Text:\n1. one\n2) two\n\na) three\n(4) four\n") ==
          "p Text:\n- 1. one\n- 2) two\n- a) three\n- (4) four\n");
}

TEST_CASE("what only looks like a marker is text") {
    for (const char* line : {"-5 degrees is cold.", "*bold* words are loud.", "2003. A good year.",
                             "1.5 mg is enough.", "A. Smith wrote this.", "B12) is odd."}) {
        CAPTURE(line);
        CHECK(read(line) == "p " + std::string(line) + "\n");
    }
}

TEST_CASE("depth follows indentation") {
    CHECK(read("- a\n  - b\n    - c\n  - d\n- e\n") == "- • a\n-- • b\n--- • c\n-- • d\n- • e\n");
    CHECK(read("- a\n\t- b\n- c\n") == "- • a\n-- • b\n- • c\n");
}

TEST_CASE("numbers aligned at their dots have one depth") {
    CHECK(read("  9. nine\n 10. ten\n 11. eleven\n") == "- 9. nine\n- 10. ten\n- 11. eleven\n");
}

TEST_CASE("numbers below a bullet that ends in a colon are its sub-list") {
    CHECK(
        read("Signs:\n\n  • Some show:\n  1. pain\n  2. fever\n  • Others show:\n  1. fatigue\n") ==
        "p Signs:\n- • Some show:\n-- 1. pain\n-- 2. fever\n- • Others show:\n-- 1. fatigue\n");
}

TEST_CASE("an item goes on in deeper lines") {
    CHECK(read("- one\n  goes on\n- two\n") == "- • one goes on\n- • two\n");
}

TEST_CASE("a numbered line alone above a paragraph is a heading, in a list it is an item") {
    CHECK(read("1. Causes\n\n" + kLong + "\n\n2. Signs\n\n" + kLong) ==
          "h2 1. Causes\np " + kLong + "\nh2 2. Signs\np " + kLong + "\n");
    CHECK(read("1. Milk\n\n2. Eggs\n\n" + kLong) == "- 1. Milk\n- 2. Eggs\np " + kLong + "\n");
}

TEST_CASE("wrapped lines are joined") {
    const std::string wrapped =
        "The sheath around a nerve is made of a fatty substance, and it is\n"
        "kept up with the help of a vitamin that comes from food of animal\n"
        "origin alone.\n\n"
        "Signs\n\n"
        "Where the vitamin is missing, the sheath breaks down over months,\n"
        "and the nerve loses its speed.\n";
    CHECK(read(wrapped) ==
          "p The sheath around a nerve is made of a fatty substance, and it is kept up with the "
          "help of a vitamin that comes from food of animal origin alone.\n"
          "h2 Signs\n"
          "p Where the vitamin is missing, the sheath breaks down over months, and the nerve "
          "loses its speed.\n");
}

TEST_CASE("a number at the begin of a wrapped line is no marker") {
    const std::string wrapped =
        "The treatment has three steps that build on each other: first, (1)\n"
        "the stores are filled by injections every other day, and then, for\n"
        "(2) the rest of life, an injection every two months keeps them so.\n";
    CHECK(read_plain_text(wrapped).size() == 1);
}

TEST_CASE("short lines that are not wrapped stay lines") {
    CHECK(read("Roses are red\nViolets are blue\nSugar is sweet\n") ==
          "p Roses are red\np Violets are blue\np Sugar is sweet\n");
}

TEST_CASE("spans are the places of the lines in the text") {
    const std::string text = "Title\n\n  • one\n    goes on\n";
    const std::vector<RawBlock> blocks = read_plain_text(text);
    REQUIRE(blocks.size() == 2);
    CHECK(text.substr(blocks[0].begin_byte, blocks[0].end_byte - blocks[0].begin_byte) == "Title");
    CHECK(text.substr(blocks[1].begin_byte, blocks[1].end_byte - blocks[1].begin_byte) ==
          "• one\n    goes on");
}

TEST_CASE("large and odd texts are read") {
    CHECK(read_plain_text(std::string(1'000'000, 'x')).size() == 1);
    CHECK(read_plain_text(std::string(1'000'000, '\n')).empty());
    std::string headings;
    for (int i = 0; i < 100'000; ++i) headings += "Heading " + std::to_string(i) + "\n\n";
    CHECK(read_plain_text(headings).size() == 100'000);
    std::string deep;
    for (std::size_t i = 0; i < 1000; ++i) deep += std::string(3 * i, ' ') + "- item\n";
    CHECK(read_plain_text(deep).size() == 1000);
}

}  // namespace
}  // namespace docent
