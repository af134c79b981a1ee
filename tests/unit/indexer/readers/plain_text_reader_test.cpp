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

TEST_CASE("several items on one line are parted") {
    CHECK(read("• one • two • three") == "- • one\n- • two\n- • three\n");
    CHECK(read("It comes from: ▪ meat ▪ milk") == "p It comes from:\n- • meat\n- • milk\n");
    CHECK(read("1. Wash. 2. Soak. 3. Cook.") == "- 1. Wash.\n- 2. Soak.\n- 3. Cook.\n");
    for (const char* line : {"Home • About • Contact us.", "1. In 2. place it came.",
                             "It has 5 g of fat · 3 g of salt.", "* One note. * Another note."}) {
        CAPTURE(line);
        CHECK(read_plain_text(line).size() == 1);
    }
}

TEST_CASE("a marker alone on its line belongs to the next line") {
    CHECK(read("•\nMilk\n•\nEggs\n") == "- • Milk\n- • Eggs\n");
    CHECK(read("1.\nMilk\n2.\nEggs\n") == "- 1. Milk\n- 2. Eggs\n");
    CHECK(read("Milk\n*\nEggs\n") == "h2 Milk\np Eggs\n");
}

TEST_CASE("letters are markers in sequence, and bullets of word processors are bullets") {
    CHECK(read("A. Milk\nB. Eggs\n") == "- A. Milk\n- B. Eggs\n");
    CHECK(read("i. Milk\nii. Eggs\niii. Meat\n") == "- i. Milk\n- ii. Eggs\n- iii. Meat\n");
    CHECK(read("A. Smith wrote.\nC. Jones did not.\n") ==
          "p A. Smith wrote.\np C. Jones did not.\n");
    CHECK(read("•\tMilk\n\to\tfresh\n\uF0B7 Eggs\n") == "- • Milk\n-- • fresh\n- • Eggs\n");
}

TEST_CASE("an item whose sentence goes on takes in the next line") {
    CHECK(read("• Take the tablet in the morning\nwith a glass of water.\n• Rest.\n") ==
          "- • Take the tablet in the morning with a glass of water.\n- • Rest.\n");
    CHECK(read("• Milk\nand so on\n") == "- • Milk\np and so on\n");
}

TEST_CASE("a heading that was run together with its paragraph is parted from it") {
    const std::string prose = "The signs are easy to miss. Most people feel tired.";
    CHECK(read("Signs of low iron" + prose) == "h2 Signs of low iron\np " + prose + "\n");
    CHECK(read(kLong + "\n\nSigns in Older People " + prose + "\n\n" + kLong) ==
          "p " + kLong + "\nh2 Signs in Older People\np " + prose + "\np " + kLong + "\n");
}

TEST_CASE("a table that was run together becomes rows, an unclear row stays text") {
    const std::string table =
        "Feature Tablets Injections\n"
        "Cost Cheap for most people. Needs a nurse, who is paid.\n"
        "Main Use Keeps the level up. Fills empty stores in people who need it.\n"
        "Comfort Easy. Nobody minds. Hurts much more than that, they say.\n"
        "Safety Well known. Well known too.\n";
    CHECK(read(kLong + "\n\n" + kLong + "\n\n" + kLong + "\n\n" + table + "\n" + kLong)
              .find("row Feature: Cost; Tablets: Cheap for most people; Injections: Needs a "
                    "nurse, who is paid\nrow Feature: Main Use; Tablets: Keeps the level up; "
                    "Injections: Fills empty stores in people who need it\np Comfort Easy.") !=
          std::string::npos);
}

TEST_CASE("rows of tables are marked as reconstructed") {
    const std::vector<RawBlock> blocks = read_plain_text("Food\tIron\nClams\t3 mg\nLiver\t5 mg\n");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].is_reconstructed);
    CHECK(blocks[0].text == "Food: Clams; Iron: 3 mg");
}

TEST_CASE("a question of a FAQ is a question, elsewhere a heading") {
    CHECK(read("Iron\n\nIs it safe?\n\n" + kLong + "\n\nFAQ\n\nIs it good?\n\n" + kLong +
               "\n\nMore\n\nIs it bad?\n\n" + kLong) ==
          "h2 Iron\nh2 Is it safe?\np " + kLong + "\nh2 FAQ\n? Is it good?\np " + kLong +
              "\nh2 More\nh2 Is it bad?\np " + kLong + "\n");
}

TEST_CASE("labelled questions and answers lose their labels") {
    CHECK(read("Q: Is it safe? A: Yes.\n\nQ1. Is it good?\nA1. It is.\n") ==
          "? Is it safe?\np Yes.\n? Is it good?\np It is.\n");
    CHECK(read("Question 2: How it works\nAnswer: Nobody knows.\n") ==
          "? How it works\np Nobody knows.\n");
    CHECK(read("Q. Smith wrote this.\n") == "p Q. Smith wrote this.\n");
}

TEST_CASE("a number alone is no heading") {
    CHECK(read("42\n\n" + kLong) == "p 42\np " + kLong + "\n");
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
    for (const char* line :
         {"• a ", "Aa.Bb ", "John Paul Jones\n", "a\tb\n", "a | b | c\n", "•\n", "A b  c\n",
          "Name\n\n", "Food Iron Zinc\nLiver 3 5\n", "A. x\n", "("}) {
        std::string many;
        while (many.size() < 1'000'000) many += line;
        CAPTURE(line);
        CHECK_NOTHROW(read_plain_text(many));
    }
}

}  // namespace
}  // namespace docent
