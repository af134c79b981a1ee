#include "indexer/cleaning/repeated_lines.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/document_builder.h"
#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

constexpr const char* kSlogan = "The Example Society is a registered charity.";
constexpr const char* kAdvice = "Keep it out of the reach of children.";

CleaningOptions repeating(std::initializer_list<const char*> lines) {
    CleaningOptions options;
    for (const char* line : lines) options.repeated_lines.insert(repeated_line_hash(line));
    return options;
}

TEST_CASE("a line's hash does not depend on case and white space, but on digits") {
    CHECK(repeated_line_hash("A  Line of\nÉCOLE") == repeated_line_hash(" a line of école "));
    CHECK(repeated_line_hash("Call 555 1234") != repeated_line_hash("Call 555 1235"));
}

TEST_CASE("short texts can repeat, structure and introductions cannot") {
    CHECK(can_repeat(BlockKind::paragraph, kSlogan));
    CHECK(can_repeat(BlockKind::quote, kSlogan));
    CHECK(can_repeat(BlockKind::list_item, "Home"));
    CHECK_FALSE(can_repeat(BlockKind::paragraph, "Two words"));
    CHECK_FALSE(can_repeat(BlockKind::paragraph, "Call your doctor at once if:"));
    CHECK_FALSE(can_repeat(BlockKind::list_item, "* * *"));
    for (const BlockKind kind : {BlockKind::heading, BlockKind::code, BlockKind::table_row,
                                 BlockKind::question, BlockKind::disclaimer}) {
        CHECK_FALSE(can_repeat(kind, kSlogan));
    }
    std::string long_text;
    for (int i = 0; i < 41; ++i) long_text += "word ";
    CHECK_FALSE(can_repeat(BlockKind::paragraph, long_text));
}

TEST_CASE("the threshold is an eighth to a quarter of the articles, at least four") {
    CHECK(repeated_threshold(0) == 4);
    CHECK(repeated_threshold(31) == 4);
    CHECK(repeated_threshold(32) == 8);
    for (std::uint64_t articles = 32; articles < 5000; ++articles) {
        CHECK(repeated_threshold(articles) * 8 > articles);
        CHECK(repeated_threshold(articles) * 4 <= articles);
    }
}

TEST_CASE("lines of the site are dropped beside the article's own text") {
    const Cleaned made = cleaned({heading("Title", 1), paragraph(kSlogan), heading("Healing"),
                                  paragraph("Nerves heal."), paragraph(kSlogan)},
                                 repeating({kSlogan}));
    CHECK(made.rules == Rules(2, "repeated_line"));
    CHECK(made.kept == "h1 Title\nh2 Healing\np Nerves heal.\n");
}

TEST_CASE("a repeated line that is all the text of its heading stays") {
    CHECK(cleaned({heading("Title", 1), paragraph("Text."), heading("How is it stored?"),
                   paragraph(kAdvice), heading("Doses"), paragraph("One a day.")},
                  repeating({kAdvice}))
              .rules.empty());
}

TEST_CASE("a list of the site goes whole, a list with an item of its own stays whole") {
    const CleaningOptions site = repeating({"Home", "About us", "Rash"});
    CHECK(cleaned({paragraph("Own text."), item("Home"), item("About us")}, site).rules ==
          Rules(2, "repeated_line"));
    CHECK(cleaned({paragraph("Own text."), item("Rash"), item("Blue spots")}, site).rules.empty());
    CHECK(cleaned({paragraph("Call your doctor if you have:"), item("Rash")}, site).rules.empty());
}

TEST_CASE("an article never loses all its text to lines of the site") {
    CHECK(cleaned({heading("Title", 1), paragraph(kSlogan), paragraph(kAdvice)},
                  repeating({kSlogan, kAdvice}))
              .kept == std::string("h1 Title\np ") + kSlogan + "\np " + kAdvice + "\n");
}

TEST_CASE("the rule for repeated lines can be switched off") {
    CleaningOptions options = repeating({kSlogan});
    options.kept_rules = {"repeated_line"};
    CHECK(cleaned({paragraph("Own text."), paragraph(kSlogan)}, options).rules.empty());
}

TEST_CASE("what can repeat in an article does not depend on what was found to repeat") {
    const std::vector<RawBlock> blocks = {heading("Title", 1), paragraph("Nerves heal slowly."),
                                          paragraph(kSlogan), item("Home"), paragraph(kSlogan)};
    const auto lines_of = [&](const CleaningOptions& options) {
        Document document;
        set_blocks(clean(blocks, options, document.dropped), document);
        return repeatable_lines(document);
    };
    const std::vector<std::uint64_t> lines = lines_of({});
    CHECK(lines.size() == 3);
    CHECK(std::is_sorted(lines.begin(), lines.end()));
    CHECK(lines_of(repeating({kSlogan})) == lines);
}

}  // namespace
}  // namespace docent
