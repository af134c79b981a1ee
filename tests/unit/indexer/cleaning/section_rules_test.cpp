#include <catch2/catch.hpp>

#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

TEST_CASE("a table of contents goes with the entries that recur as headings") {
    const Cleaned made =
        cleaned({heading("In This Article"), item("Symptoms"), item("Causes"), heading("Symptoms"),
                 paragraph("Tingling."), heading("Causes"), paragraph("Diet.")});
    CHECK(made.rules == Rules(3, "table_of_contents"));
    CHECK(made.kept == "h2 Symptoms\np Tingling.\nh2 Causes\np Diet.\n");
}

TEST_CASE("entries that lost their list marks go as far as they recur") {
    const Cleaned made =
        cleaned({paragraph("On this page:"), heading("1. Symptoms"), paragraph("Causes"),
                 paragraph("Read this first"), heading("Symptoms"), paragraph("Tingling."),
                 heading("Causes"), paragraph("Diet.")});
    CHECK(made.rules == Rules(3, "table_of_contents"));
    CHECK(made.kept.starts_with("p Read this first\n"));
}

TEST_CASE("a list below a table of contents' label that names no headings stays") {
    CHECK(cleaned({paragraph("Table of contents"), item("Eggs"), item("Milk")}).rules ==
          Rules{"table_of_contents"});
    CHECK(cleaned({paragraph("Contents"), item("Eggs"), item("Milk"), heading("Eggs"),
                   paragraph("Text.")})
              .rules.empty());
    CHECK(cleaned({paragraph("In this article we look at the nerves.")}).rules.empty());
    CHECK(cleaned({paragraph("There are two kinds:"), item("Acute"), item("Chronic"),
                   heading("Acute"), paragraph("Short."), heading("Chronic"), paragraph("Long.")})
              .rules.empty());
}

TEST_CASE("a reference list that holds only numbers goes with its heading") {
    const Cleaned made = cleaned({paragraph("Text."), heading("References"), item("1"), item("2"),
                                  heading("Method"), paragraph("Counting.")});
    CHECK(made.rules == Rules(3, "empty_reference_list"));
    CHECK(made.kept == "p Text.\nh2 Method\np Counting.\n");
    CHECK(cleaned({paragraph("Text."), paragraph("Sources:"), paragraph("[1] [2] [3]")}).rules ==
          Rules(2, "empty_reference_list"));
    CHECK(cleaned({paragraph("Text."), paragraph("References 1. 2. 3.")}).rules ==
          Rules{"empty_reference_list"});
}

TEST_CASE("a reference list with one word in it stays whole") {
    CHECK(cleaned({heading("References"), item("1"), item("Smith 2003")}).rules.empty());
    CHECK(cleaned({heading("References"), item("1"), paragraph("See above.")}).rules.empty());
    CHECK(cleaned({heading("References"), heading("Other")}).rules.empty());
    CHECK(cleaned({paragraph("References 2019 2020 2021")}).rules.empty());
    CHECK(cleaned({paragraph("References")}).rules.empty());
}

TEST_CASE("the titles below a call to read more go with it") {
    const Cleaned made = cleaned({paragraph("Text."), paragraph("Like this? Read more:"),
                                  heading("Seven tips"), paragraph("Help, my legs sleep!"),
                                  paragraph("What is B12?"), paragraph("Image courtesy of x")});
    CHECK(made.rules == Rules{"read_more", "read_more", "read_more", "read_more", "image_credit"});
    CHECK(made.kept == "p Text.\n");
    CHECK(cleaned({paragraph("Text."), heading("Related articles"), item("Seven tips"),
                   item("Eight more"), paragraph("Sleep is short")})
              .rules == Rules(3, "read_more"));
}

TEST_CASE("a heading with a text of its own stays below a call to read more") {
    const Cleaned made =
        cleaned({paragraph("Read more:"), item("Seven tips"), heading("Treatment"), item("Rest"),
                 paragraph("Injections are given every other day for two weeks, then monthly.")});
    CHECK(made.rules == Rules(2, "read_more"));
    CHECK(made.kept.starts_with("h2 Treatment\n- • Rest\n"));
}

TEST_CASE("a call to read more on one line goes, a sentence stays") {
    for (const char* line :
         {"Read more about the evidence", "Learn more about B12",
          "Read more: Seven tips for the back", "Continue reading »", "Also read: What is B12?"}) {
        CAPTURE(line);
        CHECK(rules_between_text(paragraph(line)) == Rules{"read_more"});
    }
    for (const char* line : {"Read more slowly: it helps.", "Children read more than adults",
                             "Read more about the evidence in the second part, which follows."}) {
        CAPTURE(line);
        CHECK(rules_between_text(paragraph(line)).empty());
    }
    CHECK(rules_between_text(heading("Learn more about vitamins")).empty());
}

TEST_CASE("a hundred thousand calls to read more are read once") {
    std::vector<RawBlock> blocks(100'000, heading("Related articles"));
    blocks.push_back(paragraph("A real paragraph that ends in a full stop."));
    CHECK(cleaned(blocks).kept.ends_with("p A real paragraph that ends in a full stop.\n"));
}

}  // namespace
}  // namespace docent
