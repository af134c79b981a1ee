#include "indexer/cleaning/cleaner.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

constexpr const char* kLong = "Nerves heal slowly, a millimetre a day, when the vitamin is back.";

TEST_CASE("code and rows of tables are never dropped") {
    for (const BlockKind kind : {BlockKind::code, BlockKind::table_row}) {
        RawBlock block = paragraph("Skip to content");
        block.kind = kind;
        CHECK(cleaned({block}).rules.empty());
    }
}

TEST_CASE("a heading equal to the one just before it is dropped") {
    CHECK(cleaned({heading("Role of B12"), heading("Role of  B12"), paragraph("Text.")}).rules ==
          Rules{"repeated_heading"});
    CHECK(cleaned({heading("A"), paragraph("Text."), heading("A"), paragraph("More.")})
              .rules.empty());
    CHECK(cleaned({paragraph("A"), paragraph("A")}).rules.empty());
}

TEST_CASE("a paragraph that is there twice stays once") {
    const Cleaned made = cleaned({paragraph(kLong), heading("Healing"),
                                  paragraph("NERVES heal slowly,  a millimetre a day, "
                                            "when the vitamin is back."),
                                  paragraph("It takes months.")});
    CHECK(made.rules == Rules{"repeated_paragraph"});
    CHECK(made.kept == std::string("p ") + kLong + "\nh2 Healing\np It takes months.\n");
}

TEST_CASE("what is short, a list, a table's leftover or an answer may repeat") {
    CHECK(cleaned({paragraph("Ask your doctor."), paragraph("Ask your doctor.")}).rules.empty());
    CHECK(cleaned({item(kLong), item(kLong)}).rules.empty());
    const char* row = "Year Title Role Notes Director Studio Country Language";
    CHECK(cleaned({paragraph(row), paragraph(row)}).rules.empty());
    CHECK(cleaned({heading("Do arms heal?"), paragraph(kLong), heading("Do legs heal?"),
                   paragraph(kLong)})
              .rules.empty());
}

TEST_CASE("the items of a list that is introduced stay") {
    CHECK(cleaned({paragraph("Buttons of the page:"), item("Back to top"), item("Share this")})
              .rules.empty());
    CHECK(cleaned({paragraph("Text."), item("Back to top"), item("Share this article")}).rules ==
          Rules{"page_tool", "share_line"});
}

TEST_CASE("a rule that is kept drops nothing and hides no other rule") {
    CleaningOptions options;
    options.kept_rules = {"skip_link"};
    CHECK(cleaned({paragraph("Skip to content"), paragraph("5 min read")}, options).rules ==
          Rules{"reading_time"});
    const std::vector<RawBlock> call = {paragraph("Text."), heading("Related articles"),
                                        heading("Related articles")};
    CHECK(cleaned(call).rules == Rules(2, "read_more"));
    options.kept_rules = {"read_more"};
    CHECK(cleaned(call, options).rules == Rules{"repeated_heading"});
}

TEST_CASE("every rule of cleaning has one name") {
    const std::vector<std::string_view> names = cleaning_rule_names();
    const std::set<std::string_view> distinct(names.begin(), names.end());
    CHECK(distinct.size() == names.size());
    for (const char* name : {"skip_link", "breadcrumbs", "repeated_heading", "repeated_paragraph",
                             "repeated_line", "disclaimer", "byline", "date_line"}) {
        CAPTURE(name);
        CHECK(distinct.contains(name));
    }
}

TEST_CASE("the receipt says what was dropped, where and why") {
    RawBlock block = paragraph("Skip to  content");
    block.begin_byte = 3;
    block.end_byte = 19;
    block.page = 2;
    block.line = 7;
    std::vector<Dropped> receipt;
    clean({block}, {}, receipt);
    CHECK(receipt == std::vector<Dropped>{{"Skip to content", "skip_link", 3, 19, 2, 7}});
}

TEST_CASE("no blocks are cleaned to no blocks") {
    CHECK(cleaned({}).kept.empty());
}

TEST_CASE("a disclaimer among the blocks is marked, not dropped") {
    const Cleaned made = cleaned(
        {paragraph(kLong), paragraph("This article is not a substitute for medical advice.")});
    CHECK(made.rules.empty());
    CHECK(made.kept.ends_with("! This article is not a substitute for medical advice.\n"));
    CleaningOptions options;
    options.kept_rules = {"disclaimer"};
    CHECK(cleaned(
              {paragraph(kLong), paragraph("This article is not a substitute for medical advice.")},
              options)
              .kept.ends_with("p This article is not a substitute for medical advice.\n"));
}

}  // namespace
}  // namespace docent
