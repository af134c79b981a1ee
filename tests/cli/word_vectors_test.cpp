// The program with a table of word vectors, without one, and with a damaged one.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"

namespace docent::test {
namespace {

constexpr const char* kWarning = "docent: warning: words near in meaning are not looked for: ";

Outcome ask(const IndexedFolder& folder, const std::string& question,
            const std::filesystem::path& table) {
    return run_program({{"ask", question},
                        folder.articles(),
                        "",
                        {{"DOCENT_WORD_VECTORS", table.string()}},
                        {},
                        std::nullopt});
}

}  // namespace

TEST_CASE("without its table of word vectors the program warns and answers by plain words") {
    const IndexedFolder folder;
    const Outcome with = folder.run({"ask", "why are feet numb"});
    CHECK(with.err.empty());
    const Outcome without = ask(folder, "why are feet numb", folder.articles() / "none.table");
    CHECK(without.status == 0);
    CHECK_THAT(without.out, Catch::Contains("lack of vitamin B12"));
    CHECK_THAT(without.err, Catch::StartsWith(kWarning) && Catch::Contains("none.table"));
}

TEST_CASE("with a damaged table of word vectors the program warns and answers by plain words") {
    const IndexedFolder folder;
    const TempFolder place;
    write_file(place / "damaged.table", "no vectors");
    const Outcome outcome = ask(folder, "why are feet numb", place / "damaged.table");
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, Catch::Contains("lack of vitamin B12"));
    CHECK_THAT(outcome.err, Catch::StartsWith(kWarning) && Catch::Contains("damaged.table"));
}

TEST_CASE("words near in meaning are named as the articles write them") {
    const IndexedFolder folder;
    write_file(folder.articles() / "sleep.md", "# Sleep\n\nInfants sleep most of the day.\n");
    CHECK(folder.run({"index"}).status == 0);
    const Outcome outcome = folder.run({"ask", "--explain", "do babies sleep"});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, Catch::Contains("Searched for as well: infants (for babies, "));
    CHECK_THAT(outcome.out, Catch::Contains("babies (infants)"));
}

}  // namespace docent::test
