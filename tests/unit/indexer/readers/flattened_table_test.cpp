#include "indexer/readers/flattened_table.h"

#include <catch2/catch.hpp>
#include <string>

namespace docent {
namespace {

// The tables of a text, one row a line with "|" between cells, headers with "=" before them and
// unclear rows as "?".
std::string tables_of(std::string_view text) {
    std::string found;
    const auto add = [&](const char* begin, const std::vector<std::string>& cells) {
        found += begin;
        for (std::size_t i = 0; i < cells.size(); ++i) found += (i > 0 ? "|" : "") + cells[i];
        found += '\n';
    };
    for (const FlattenedTable& table : find_tables(text_lines(text))) {
        if (!table.header.empty()) add("=", table.header);
        for (const auto& row : table.rows) add(row.cells.empty() ? "?" : "", row.cells);
    }
    return found;
}

TEST_CASE("rows with tabs, bars and aligned gaps are tables") {
    CHECK(tables_of("Food\tIron\tZinc\nLiver\t5 mg\t4 mg\nBeans\t6 mg\n") ==
          "=Food|Iron|Zinc\nLiver|5 mg|4 mg\nBeans|6 mg\n");
    CHECK(tables_of("\tIron\tZinc\nLiver\t5 mg\t4 mg\n") == "=|Iron|Zinc\nLiver|5 mg|4 mg\n");
    CHECK(tables_of("| Food | Iron |\n|---|---|\n| Liver | 5 |\n| Beans | 6 |\n").empty());
    CHECK(tables_of("Food | Kind | Iron\nLiver | meat | 5\nBeans | seed | 6\n") ==
          "=Food|Kind|Iron\nLiver|meat|5\nBeans|seed|6\n");
    CHECK(tables_of("Food         Serving   Iron\nBeef liver   3 oz      5.2\n"
                    "Lentils      1 cup     6.6\n") ==
          "=Food|Serving|Iron\nBeef liver|3 oz|5.2\nLentils|1 cup|6.6\n");
}

TEST_CASE("two columns without a header are names and values") {
    CHECK(tables_of("Class:\tIron salt\nForm:\tTablet\n") == "Class: Iron salt\nForm: Tablet\n");
    CHECK(tables_of("Food\tIron\nLiver\t5 mg\n") == "=Food|Iron\nLiver|5 mg\n");
}

TEST_CASE("rows that run together are cut at capital letters and values") {
    CHECK(tables_of("Food Serving Iron (mg)\nBeef liver 3 oz 5.2\nLentils 1 cup 6.6\n"
                    "Spinach (cooked) 1/2 cup 3.2\n") ==
          "=Food|Serving|Iron (mg)\nBeef liver|3 oz|5.2\nLentils|1 cup|6.6\n"
          "Spinach (cooked)|1/2 cup|3.2\n");
    CHECK(tables_of("Feature Tablets Infusion\nSpeed Slow Fast\nMain Use Daily Rare\n") ==
          "=Feature|Tablets|Infusion\nSpeed|Slow|Fast\nMain Use|Daily|Rare\n");
}

TEST_CASE("rows of sentences are cut between them, below a header whose names share a word") {
    const std::string rows =
        "Speed It takes months. It takes weeks.\nCost Low in most places. High.\n"
        "Comfort Easy for most. Unpleasant (e.g. for children).\n";
    CHECK(tables_of("Aspect Oral Iron Infused Iron\n" + rows) ==
          "=Aspect|Oral Iron|Infused Iron\nSpeed|It takes months|It takes weeks\n"
          "Cost|Low in most places|High\n"
          "Comfort|Easy for most|Unpleasant (e.g. for children)\n");
}

TEST_CASE("a cell of several sentences is told by the balance of the cells, or left unclear") {
    CHECK(tables_of("Feature Tablets Infusion\nCost Low in most places. High there.\n"
                    "Comfort Easy to take at home. Some like it. Needs a nurse who comes by "
                    "each day.\nSafety Good. Bad luck. Good again, as all of us know well now.\n"
                    "Use Daily at first. Rarely later.\n") ==
          "=Feature|Tablets|Infusion\nCost|Low in most places|High there\n"
          "Comfort|Easy to take at home. Some like it|Needs a nurse who comes by each day\n"
          "?\nUse|Daily at first|Rarely later\n");
}

TEST_CASE("one cell a line is a table where empty lines part the rows") {
    CHECK(tables_of("Food\nServing\nIron\n\nClams\n3 oz\n23.8\n\nBeef\n3 oz\n2.4\n\nBeans\n1 "
                    "cup\n6.6\n") ==
          "=Food|Serving|Iron\nClams|3 oz|23.8\nBeef|3 oz|2.4\nBeans|1 cup|6.6\n");
}

TEST_CASE("what is no table, or could be read in two ways, stays text") {
    for (const char* text :
         {"Roses are red\nViolets are blue\nSugar is sweet\n",
          "John Paul Jones\nMary Ann Smith\nAnna Maria Brown\nPeter Hans Miller\n",
          "Food\nServing\nIron\nClams\n3 oz\n23.8\nBeef\n3 oz\n2.4\nBeans\n1 cup\n6.6\n",
          "Roses\nare red\n\nViolets\nare blue\n\nSugar\nis sweet\n\nAnd so\nare you\n",
          "Vitamin B12 Deficiency\nVitamin B12 is needed by all. It is found in meat.\n"
          "Pernicious Anemia is a disease. It is rare.\nMayo Clinic says so. They know.\n",
          "One sentence.  Another one.\nOne more.  And another.\nAnd more.  And another.\n",
          "Home | About | Contact\n", "A\tB\n"}) {
        CAPTURE(text);
        CHECK(tables_of(text).empty());
    }
}

}  // namespace
}  // namespace docent
