#include "indexer/readers/metadata_lines.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

constexpr const char* kProse =
    "Nerves need the vitamin, and they heal slowly when it comes back, a millimetre a day at best, "
    "so that the feet take longest.";

RawArticle article_with(const std::vector<RawBlock>& lines) {
    RawArticle article;
    article.blocks.push_back(heading("A title", 1));
    article.blocks.insert(article.blocks.end(), lines.begin(), lines.end());
    article.blocks.push_back(paragraph(kProse));
    return article;
}

RawArticle taken(const std::vector<RawBlock>& lines) {
    RawArticle article = article_with(lines);
    take_metadata_lines(article);
    return article;
}

TEST_CASE("lines about the article become its fields") {
    struct Row {
        const char* line;
        const char* author;
        const char* published;
        const char* reviewed;
        const char* updated;
    };
    const Row rows[] = {
        {"By Jane Doe", "Jane Doe", "", "", ""},
        {"by Jane van der Doe, RN, Ph.D. | March 3, 2024", "Jane van der Doe, RN, Ph.D.",
         "2024-03-03", "", ""},
        {"Written by Jane Doe and John Roe", "Jane Doe and John Roe", "", "", ""},
        {"WRITTEN BY JANE DOE — 5 MIN READ", "JANE DOE", "", "", ""},
        {"Author: Élodie Müller", "Élodie Müller", "", "", ""},
        {"Medically reviewed by Dr. John Roe, MD on March 3, 2024", "", "", "2024-03-03", ""},
        {"Written by Jane Doe | Medically Reviewed by John Roe, M.D. — Updated on 3 May 2023",
         "Jane Doe", "", "", "2023-05-03"},
        {"Last updated: 3 May 2023", "", "", "", "2023-05-03"},
        {"Page last reviewed: 12 January 2022 Next review due: 12 January 2025", "", "",
         "2022-01-12", ""},
        {"Published on 2021-05-31", "", "2021-05-31", "", ""},
        {"Published: May 31, 2021 · Updated: June 2022", "", "2021-05-31", "", "2022-06"},
        {"Published on: 31.5.2021 Modified on:", "", "2021-05-31", "", ""},
        {"Updated Jul 24, 2018, 2:15pm EDT", "", "", "", "2018-07-24"},
        {"Reviewed 12/25/2024", "", "", "2024-12-25", ""},
        {"Posted by Jane Doe on April 1, 2020 at 10:30 am", "Jane Doe", "2020-04-01", "", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        const RawArticle article = taken({paragraph(row.line)});
        CHECK(article.author == row.author);
        CHECK(article.published == row.published);
        CHECK(article.reviewed == row.reviewed);
        CHECK(article.updated == row.updated);
        CHECK(article.blocks.size() == 2);
        CHECK(article.dropped.size() == 1);
    }
}

TEST_CASE("a line that says anything else stays and says nothing") {
    for (const char* line :
         {"By train", "By Train", "Published on 3 May 2020 in a journal, the study found more.",
          "Reviewed 12/03/2024", "Last updated by hand", "Updated guidelines of 3 May 2023",
          "Reviewed by three doctors on 3 May 2023", "3 May 2023", "March 3, 2024: the first dose",
          "Date of birth: 3 May 1950", "Written by hand in 1820", "By March 2024", "Published",
          "By 2030, twice as many people will be old.", "Author of three books"}) {
        CAPTURE(line);
        const RawArticle article = taken({paragraph(line)});
        CHECK(article.blocks.size() == 3);
        CHECK(article.dropped.empty());
        CHECK(article.author.empty());
        CHECK(article.published + article.reviewed + article.updated == "");
    }
}

TEST_CASE("a label and its value may stand in two lines") {
    const RawArticle article = taken({paragraph("Written by"), heading("Jane Doe"),
                                      paragraph("Last updated:"), paragraph("3 May 2023")});
    CHECK(article.author == "Jane Doe");
    CHECK(article.updated == "2023-05-03");
    CHECK(article.dropped.size() == 4);
}

TEST_CASE("a date alone says something below a name only") {
    CHECK(taken({paragraph("By Jane Doe"), paragraph("3 May 2023")}).published == "2023-05-03");
    CHECK(taken({heading("3 May 2023")}).published.empty());
}

TEST_CASE("a byline counts above the text, and not where headings begin so") {
    CHECK(taken({paragraph(kProse), paragraph("By Jane Doe")}).author.empty());
    CHECK(taken({heading("By Night Train"), heading("By Public Bus")}).blocks.size() == 4);
    CHECK(taken({heading("By Jane Doe")}).author == "Jane Doe");
}

TEST_CASE("lines about the article count near its beginning and end only") {
    std::vector<RawBlock> lines(30, paragraph(kProse));
    lines[15] = paragraph("Last updated: 3 May 2023");
    CHECK(taken(lines).updated.empty());
    lines[28] = paragraph("Last updated: 3 May 2023");
    CHECK(taken(lines).updated == "2023-05-03");
}

TEST_CASE("the format's own fields win over lines, which go all the same") {
    RawArticle article = article_with({paragraph("By Jane Doe"), paragraph("Updated 2024-01-01")});
    article.author = "John Roe";
    article.updated = "2025";
    take_metadata_lines(article);
    CHECK(article.author == "John Roe");
    CHECK(article.updated == "2025");
    REQUIRE(article.dropped.size() == 2);
    CHECK(article.dropped[0].rule == "byline");
    CHECK(article.dropped[1].rule == "date_line");
}

TEST_CASE("a kept line about the article fills its field and stays") {
    RawArticle article = article_with({paragraph("By Jane Doe"), paragraph("Updated 2024-01-01")});
    CleaningOptions options;
    options.kept_rules = {"byline"};
    take_metadata_lines(article, options);
    CHECK(article.author == "Jane Doe");
    CHECK(article.blocks.size() == 3);
    CHECK(article.dropped.size() == 1);
}

TEST_CASE("lines about no article, an empty article and hostile lines are read quickly") {
    RawArticle empty;
    take_metadata_lines(empty);
    CHECK(empty.blocks.empty());
    for (const char* part : {"by ", "and ", "Published on: ", "Jane ", "3 ", "March ", "| "}) {
        std::string line;
        while (line.size() < 290) line += part;
        CAPTURE(part);
        CHECK_NOTHROW(taken({paragraph(line), paragraph(line)}));
    }
}

}  // namespace
}  // namespace docent
