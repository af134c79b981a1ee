#include "indexer/document_builder.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

RawBlock block(BlockKind kind, std::string text, std::string marker = "", int depth = 0) {
    RawBlock raw;
    raw.kind = kind;
    raw.text = std::move(text);
    raw.list_marker = std::move(marker);
    raw.list_depth = depth;
    if (kind == BlockKind::heading) raw.heading_level = 2;
    return raw;
}

Document built(const std::vector<RawBlock>& blocks) {
    Document document;
    set_blocks(blocks, document);
    for (const Block& made : document.blocks) {
        CHECK(made.text == document.text.substr(made.begin_byte, made.end_byte - made.begin_byte));
    }
    return document;
}

TEST_CASE("no blocks give an empty text") {
    CHECK(built({}).text.empty());
    CHECK(built({}).blocks.empty());
}

TEST_CASE("paragraphs and headings are parted by a blank line") {
    const Document document =
        built({block(BlockKind::heading, "Causes"), block(BlockKind::paragraph, "One."),
               block(BlockKind::paragraph, "Two.")});
    CHECK(document.text == "Causes\n\nOne.\n\nTwo.");
    CHECK(document.blocks[0].heading_level == 2);
    CHECK(document.blocks[1].heading_level == 0);
}

TEST_CASE("list items stand on their own lines with marker and depth") {
    const Document document =
        built({block(BlockKind::paragraph, "Signs:"), block(BlockKind::list_item, "numbness", "•"),
               block(BlockKind::list_item, "in the feet", "1.", 1),
               block(BlockKind::list_item, "no marker"), block(BlockKind::paragraph, "After.")});
    CHECK(document.text == "Signs:\n• numbness\n  1. in the feet\n• no marker\n\nAfter.");
    CHECK(document.blocks[2].text == "in the feet");
}

TEST_CASE("a list that begins the text or a section has its marker") {
    CHECK(built({block(BlockKind::list_item, "a", "•")}).text == "• a");
    CHECK(built({block(BlockKind::heading, "H"), block(BlockKind::list_item, "a", "•")}).text ==
          "H\n\n• a");
}

TEST_CASE("white space collapses and blocks without text are left out") {
    const Document document = built(
        {block(BlockKind::paragraph, " \u00A0\n"), block(BlockKind::paragraph, "a\u00A0 b\nc"),
         block(BlockKind::list_item, std::string("\0\x01", 2)), block(BlockKind::code, "\n \n")});
    CHECK(document.text == "a b c");
    CHECK(document.blocks.size() == 1);
}

TEST_CASE("code keeps its lines and indentation") {
    const Document document = built(
        {block(BlockKind::code, "\n\nif (a) {\n\tb();  \n\n}\n\n"), block(BlockKind::quote, "q")});
    CHECK(document.text == "if (a) {\n    b();\n\n}\n\nq");
}

TEST_CASE("what was built before is replaced, other fields stay") {
    Document document = built({block(BlockKind::paragraph, "old")});
    document.title = "Title";
    set_blocks({block(BlockKind::paragraph, "new")}, document);
    CHECK(document.text == "new");
    CHECK(document.blocks.size() == 1);
    CHECK(document.title == "Title");
}

TEST_CASE("absurd depths and levels are brought into range") {
    RawBlock heading = block(BlockKind::heading, "H");
    heading.heading_level = 99;
    const Document document =
        built({heading, block(BlockKind::list_item, "deep", "•", 1'000'000'000),
               block(BlockKind::list_item, "odd", "•", -5)});
    CHECK(document.blocks[0].heading_level == 6);
    CHECK(document.text.size() < 100);
}

}  // namespace
}  // namespace docent
