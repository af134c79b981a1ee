#include "indexer/cleaner.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/block_outline.h"

namespace docent {
namespace {

RawBlock paragraph(std::string text) {
    RawBlock block;
    block.text = std::move(text);
    return block;
}

RawBlock heading(std::string text) {
    RawBlock block = paragraph(std::move(text));
    block.kind = BlockKind::heading;
    block.heading_level = 2;
    return block;
}

RawBlock item(std::string text) {
    RawBlock block = paragraph(std::move(text));
    block.kind = BlockKind::list_item;
    block.list_marker = "•";
    return block;
}

// The rules that dropped something, in order, and what stayed.
struct Cleaned {
    std::vector<std::string> rules;
    std::string kept;
};

Cleaned cleaned(const std::vector<RawBlock>& blocks) {
    std::vector<Dropped> receipt;
    const std::vector<RawBlock> kept = clean(blocks, {}, receipt);
    CHECK(kept.size() + receipt.size() == blocks.size());
    Cleaned made{{}, outline(kept)};
    for (const Dropped& dropped : receipt) made.rules.push_back(dropped.rule);
    return made;
}

using Rules = std::vector<std::string>;

TEST_CASE("a line that one rule knows is dropped, whatever its block") {
    struct Row {
        const char* rule;
        const char* line;
    };
    const Row rows[] = {
        {"skip_link", "Skip to content"},
        {"skip_link", "SKIP TO MAIN CONTENT"},
        {"reading_time", "5 min read"},
        {"reading_time", "12 minute read"},
        {"reading_time", "Reading time: 5 minutes"},
        {"table_of_contents_label", "In This Article"},
        {"table_of_contents_label", "Table of contents:"},
        {"date_label", "Published on: Modified on:"},
        {"date_label", "Last updated:"},
        {"share_line", "Share with your friends!"},
        {"share_line", "If this helped you, please share it by email, Twitter, or Facebook."},
        {"read_more", "Like this? Read more:"},
        {"read_more", "Read more about the evidence"},
        {"image_credit", "Image courtesy of somebody/example.net"},
        {"category_label", "Categorized in:"},
        {"category_label", "Tags:"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(cleaned({paragraph(row.line)}).rules == Rules{row.rule});
        CHECK(cleaned({heading(row.line)}).rules == Rules{row.rule});
    }
}

TEST_CASE("a sentence that only holds the words of a rule stays") {
    const char* lines[] = {
        "Skip to content that interests you with the keyboard.",
        "It took 5 min",
        "A 5 min read every evening helps children fall asleep.",
        "In this article we look at the nerves.",
        "Published on: 3 May 2020",
        "The study was published on: Monday, as planned.",
        "Share with your doctor what you take.",
        "Please share your family's history with the doctor by email.",
        "Patients share a gene.",
        "Read more slowly: it helps.",
        "Read more about the evidence in the second part of this article, which follows.",
        "Image courtesy of the museum, the portrait shows the discoverer of the vitamin at work.",
        "Categorized in: nerves",
        "Tags",
        "References",
    };
    for (const char* line : lines) {
        CAPTURE(line);
        CHECK(cleaned({paragraph(line)}).rules.empty());
    }
}

TEST_CASE("code is never dropped") {
    RawBlock code = paragraph("Skip to content");
    code.kind = BlockKind::code;
    CHECK(cleaned({code}).rules.empty());
}

TEST_CASE("a reference list that holds only numbers goes with its heading") {
    const Cleaned made = cleaned({paragraph("Text."), heading("References"), item("1"), item("2"),
                                  heading("Disclaimer"), paragraph("Not advice.")});
    CHECK(made.rules ==
          Rules{"empty_reference_list", "empty_reference_list", "empty_reference_list"});
    CHECK(made.kept == "p Text.\nh2 Disclaimer\np Not advice.\n");
}

TEST_CASE("a reference list with one word in it stays whole") {
    CHECK(cleaned({heading("References"), item("1"), item("Smith 2003")}).rules.empty());
    CHECK(cleaned({heading("References"), item("1"), paragraph("See above.")}).rules.empty());
    CHECK(cleaned({heading("References"), heading("Other")}).rules.empty());
}

TEST_CASE("the titles below a call to read more go with it") {
    const Cleaned made = cleaned({paragraph("Text."), paragraph("Like this? Read more:"),
                                  heading("Seven tips"), item("Help, my legs sleep!"),
                                  paragraph("What is B12?"), paragraph("Image courtesy of x")});
    CHECK(made.rules == Rules{"read_more", "read_more", "read_more", "read_more", "image_credit"});
    CHECK(made.kept == "p Text.\n");
}

TEST_CASE("a heading with a text of its own stays below a call to read more") {
    const Cleaned made =
        cleaned({paragraph("Read more:"), item("Seven tips"), heading("Treatment"),
                 paragraph("Injections are given every other day for two weeks, then monthly.")});
    CHECK(made.rules == Rules{"read_more", "read_more"});
    CHECK(made.kept.starts_with("h2 Treatment\np Injections"));
}

TEST_CASE("a heading equal to the one just before it is dropped") {
    CHECK(cleaned({heading("Role of B12"), heading("Role of  B12"), paragraph("Text.")}).rules ==
          Rules{"repeated_heading"});
    CHECK(cleaned({heading("A"), paragraph("Text."), heading("A"), paragraph("More.")})
              .rules.empty());
    CHECK(cleaned({paragraph("A"), paragraph("A")}).rules.empty());
}

TEST_CASE("the receipt says what was dropped, where and why") {
    RawBlock block = paragraph("Skip to  content");
    block.begin_byte = 3;
    block.end_byte = 19;
    std::vector<Dropped> receipt;
    clean({block}, {}, receipt);
    CHECK(receipt == std::vector<Dropped>{{"Skip to content", "skip_link", 3, 19}});
}

TEST_CASE("no blocks are cleaned to no blocks") {
    CHECK(cleaned({}).kept.empty());
}

TEST_CASE("a hundred thousand calls to read more are read once") {
    std::vector<RawBlock> blocks(100'000, heading("Related articles"));
    blocks.push_back(paragraph("A real paragraph that ends in a full stop."));
    CHECK(cleaned(blocks).kept.ends_with("p A real paragraph that ends in a full stop.\n"));
}

}  // namespace
}  // namespace docent
