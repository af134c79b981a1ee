// Where docent finds and makes its index.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"

namespace docent::test {

namespace fs = std::filesystem;

TEST_CASE("the index is made in the first folder and found from every folder below it") {
    const IndexedFolder folder;
    CHECK(fs::exists(folder.database() / "XAPIANDB"));
    const fs::path below = folder.articles() / "deep/down";
    CHECK(run_program({{"ask", "numb feet"}, below}).status == 0);
    CHECK(run_program({{"status"}, below}).out.find(folder.database().string()) !=
          std::string::npos);
    CHECK(run_program({{"index"}, below}).out.starts_with("2 articles: 2 unchanged\n"));
    CHECK_FALSE(fs::exists(below / ".docent"));
    CHECK(run_program({{"ask", "numb feet"}, folder.articles().parent_path()}).status == 2);
}

TEST_CASE("a folder below is indexed into its own index when it is named") {
    const IndexedFolder folder;
    const fs::path below = folder.articles() / "deep";
    CHECK(run_program({{"index", "."}, below}).out.starts_with("1 article: 1 new\n"));
    CHECK(fs::exists(below / ".docent"));
    CHECK(run_program({{"ask", "numb feet"}, below}).status == 1);  // the nearest index answers
}

TEST_CASE("the option --db names the index wherever one is") {
    const IndexedFolder folder;
    const TempFolder elsewhere;
    const std::string database = folder.database().string();
    CHECK(run_program({{"ask", "numb feet", "--db", database}, elsewhere.path()}).status == 0);
    CHECK(run_program(
              {{"ask", "numb feet", "--db", "articles/.docent"}, folder.articles().parent_path()})
              .status == 0);

    const std::string other = (elsewhere / "index").string();
    const Outcome outcome = folder.run({"index", ".", "--db", other});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.ends_with("index: " + other + "\n"));
    CHECK(run_program({{"ask", "numb feet", "--db", other}, elsewhere.path()}).status == 0);
    CHECK(run_program({{"index", "--db", other}, elsewhere.path()})
              .out.starts_with("2 articles: 2 unchanged\n"));
}

TEST_CASE("an indexed folder can be moved together with its index") {
    const IndexedFolder folder;
    const fs::path moved = folder.articles().parent_path() / "moved";
    fs::rename(folder.articles(), moved);
    CHECK(run_program({{"ask", "numb feet"}, moved}).status == 0);
    CHECK(run_program({{"index"}, moved}).out.starts_with("2 articles: 2 unchanged\n"));
    fs::rename(moved, folder.articles());
}

TEST_CASE("the summary of a run says what changed") {
    const IndexedFolder folder;
    CHECK(folder.run({"index"}).out ==
          "2 articles: 2 unchanged\nindex: " + folder.database().string() + "\n");
    write_file(folder.articles() / "hands.txt", "Cold hands are common.\n");
    write_file(folder.articles() / "feet.md", "# Numb feet\n\nNumb feet are common too.\n");
    fs::remove_all(folder.articles() / "deep");
    const std::string out = folder.run({"index"}).out;
    CHECK(out.starts_with("2 articles: 1 new, 1 changed, 1 removed\n2 passages written from "));
}

}  // namespace docent::test
