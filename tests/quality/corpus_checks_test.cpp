// The articles that come with docent bring checks, which must pass through the real program.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"

namespace docent::test {

TEST_CASE("the checks of the articles that come with docent pass") {
    const TempFolder folder;
    const std::string database = folder / "index";
    REQUIRE(run_program({{"index", DOCENT_CORPUS, "--db", database}}).status == 0);
    const Outcome outcome =
        run_program({{"check", DOCENT_CORPUS "/checks.yaml", "--db", database}});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, Catch::EndsWith(" checks passed\n"));
}

}  // namespace docent::test
