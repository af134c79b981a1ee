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
    CHECK(run_program({{"index"}, below}).out.starts_with("2 files: 2 unchanged articles\n"));
    CHECK_FALSE(fs::exists(below / ".docent"));
    CHECK(run_program({{"ask", "numb feet"}, folder.articles().parent_path()}).status == 2);
}

TEST_CASE("a folder below is indexed into its own index when it is named") {
    const IndexedFolder folder;
    const fs::path below = folder.articles() / "deep";
    CHECK(run_program({{"index", "."}, below}).out.starts_with("1 file: 1 new article\n"));
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
              .out.starts_with("2 files: 2 unchanged articles\n"));
}

TEST_CASE("an indexed folder can be moved together with its index") {
    const IndexedFolder folder;
    const fs::path moved = folder.articles().parent_path() / "moved";
    fs::rename(folder.articles(), moved);
    CHECK(run_program({{"ask", "numb feet"}, moved}).status == 0);
    CHECK(run_program({{"index"}, moved}).out.starts_with("2 files: 2 unchanged articles\n"));
    fs::rename(moved, folder.articles());
}

TEST_CASE("the summary of a run counts files and the articles in them") {
    const TempFolder folder;
    std::string records;
    for (int i = 0; i < 1200; ++i) {
        records += "{\"_id\": \"" + std::to_string(i) + "\", \"text\": \"Words.\"}\n";
    }
    write_file(folder / "records.jsonl", records);
    const auto index = [&] { return run_program({{"index", "."}, folder.path()}).out; };
    CHECK(index().starts_with("1 file: 1,200 new articles\n1,200 passages written from "));
    write_file(folder / "a.md", "# One\n\nAn article.\n");
    CHECK(index().starts_with("2 files: 1 new article, 1,200 unchanged\n1 passage "));
    write_file(folder / "records.jsonl", "no record\n" + records.substr(records.find('\n') + 1));
    CHECK(index().starts_with("2 files: 1 removed article, 1,200 unchanged, 1 skipped\n"));
    fs::remove(folder / "a.md");
    fs::remove(folder / "records.jsonl");
    CHECK(index().starts_with("0 files: 1,200 missing but kept"));
}

TEST_CASE("the summary of a run says what changed") {
    const IndexedFolder folder;
    CHECK(folder.run({"index"}).out ==
          "2 files: 2 unchanged articles\nindex: " + folder.database().string() + "\n");
    write_file(folder.articles() / "hands.txt", "Cold hands are common.\n");
    write_file(folder.articles() / "feet.md", "# Numb feet\n\nNumb feet are common too.\n");
    fs::remove_all(folder.articles() / "deep");
    const std::string out = folder.run({"index"}).out;
    CHECK(
        out.starts_with("2 files: 1 new article, 1 changed, 1 removed\n2 passages written from "));
}

}  // namespace docent::test
