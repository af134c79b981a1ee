// docent check on a folder of two articles: what passes and fails, what changed, what is written
// and refused.

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/cli/program.h"

namespace docent::test {
namespace {

// An indexed folder with a file of checks beside it.
class CheckedFolder {
  public:
    std::filesystem::path file(const std::string& name) const { return files_ / name; }
    const IndexedFolder& folder() const { return folder_; }

    Outcome check(const std::string& checks, const std::vector<std::string>& arguments = {}) const {
        write_file(file("checks.yaml"), checks);
        std::vector<std::string> all = {"check", file("checks.yaml")};
        all.insert(all.end(), arguments.begin(), arguments.end());
        return folder_.run(all);
    }

  private:
    IndexedFolder folder_;
    TempFolder files_;
};

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

const std::string kGood =
    "- question: why are feet numb\n  answer: lack of vitamin B12\n  passage: /numb feet/\n"
    "  article: feet\n"
    "- question: sunlight in the skin\n  answer: [an hour, ten minutes]\n  article: deep/down/sun\n"
    "- question: how do zebras swim\n  answer: none\n";
const std::string kBad =
    "- question: why are feet numb\n  answer: too tight shoes\n  article: [sun.md, eet.md]\n"
    "- question: sunlight in the skin\n  answer: none\n"
    "- question: how do zebras swim\n  passage: fast\n"
    "- question: vitamin D in the skin\n  passage: /ten +minutes/\n";

}  // namespace

TEST_CASE("checks that pass are counted, and nothing else is said") {
    const CheckedFolder folder;
    const Outcome outcome = folder.check(kGood);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == "3 checks passed\n");
}

TEST_CASE("a check that fails says what was expected and what came out, and the status is 1") {
    const CheckedFolder folder;
    const Outcome outcome = folder.check(kBad);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.empty());
    CHECK(outcome.out ==
          "checks.yaml:1: why are feet numb\n"
          "  expected  the marked answer holds \"too tight shoes\"\n"
          "  expected  the first passage is from sun.md or eet.md\n"
          "  came out  Numb feet can come from a lack of vitamin B12. (feet.md)\n\n"
          "checks.yaml:4: sunlight in the skin\n"
          "  expected  the articles hold no answer\n"
          "  came out  Sunlight makes vitamin D in the skin within ten minutes.\n"
          "            (deep/down/sun.md)\n\n"
          "checks.yaml:6: how do zebras swim\n"
          "  expected  the articles hold an answer\n"
          "  came out  the articles hold no answer\n\n"
          "3 checks of 4 failed\n");
}

TEST_CASE("check shows what changed since a run, which the same call may write anew") {
    const CheckedFolder folder;
    const std::string run = folder.file("run.jsonl");
    CHECK(folder.check(kGood, {"--run", run}).status == 0);
    const Outcome same = folder.check(kGood, {"--run", run, "--compare", run});
    CHECK(same.status == 0);
    CHECK(same.out == "Nothing changed since " + run + ".\n\n3 checks passed\n");
    write_file(folder.folder().articles() / "feet.md",
               "# Numb feet\n\nTight shoes make feet numb.\n");
    REQUIRE(folder.folder().run({"index"}).status == 0);
    const Outcome changed =
        folder.check(kGood + "- question: numb\n  article: feet\n", {"--compare", run});
    CHECK(changed.status == 1);
    CHECK_THAT(changed.out, Catch::Contains("Changed since " + run +
                                            ":\n\n"
                                            "now fails: why are feet numb\n"
                                            "  before    Numb feet can come from a lack of vitamin "
                                            "B12. (feet.md)\n"
                                            "  now       Tight shoes make feet numb. (feet.md)\n\n"
                                            "new: numb\n"
                                            "  now       "));
}

TEST_CASE("check writes the questions and judgments that eval reads") {
    const CheckedFolder folder;
    const std::string queries = folder.file("queries.jsonl");
    const std::string qrels = folder.file("qrels.tsv");
    const Outcome outcome = folder.check(kGood, {"--to-queries", queries, "--to-qrels", qrels});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "3 questions, 2 of them with an article to judge by\n");
    CHECK(content_of(qrels) == "query-id\tcorpus-id\tscore\n1\tfeet\t1\n2\tdeep/down/sun\t1\n");
    const Outcome measured = folder.folder().run({"eval", "--queries", queries, "--qrels", qrels});
    CHECK_THAT(measured.out, Catch::StartsWith("2 questions, 2 judged articles\n"));
}

TEST_CASE("check does not take what only asking could do where it asks nothing") {
    const CheckedFolder folder;
    const std::string written = folder.file("written");
    for (const std::string to : {"--to-queries", "--to-qrels"}) {
        for (const std::vector<std::string>& other : std::vector<std::vector<std::string>>{
                 {"--run", "x"}, {"--compare", "x"}, {"--json"}}) {
            std::vector<std::string> arguments = {to, written};
            arguments.insert(arguments.end(), other.begin(), other.end());
            const Outcome outcome = folder.check(kGood, arguments);
            CHECK(outcome.status == 2);
            CHECK_THAT(outcome.err, Catch::Contains(to) && Catch::Contains(other[0]));
        }
    }
    CHECK_FALSE(std::filesystem::exists(written));
}

TEST_CASE("check refuses what it cannot read or write") {
    const CheckedFolder folder;
    const Outcome unknown = folder.check("- question: a\n  anser: b\n");
    CHECK(unknown.status == 2);
    CHECK(unknown.out.empty());
    CHECK_THAT(unknown.err, Catch::Contains("checks.yaml:1: there is no field \"anser\""));
    CHECK(folder.check(kGood, {"--compare", folder.file("none")}).status == 2);
    const Outcome unwritable = folder.check(kGood, {"--run", folder.file("none/run")});
    CHECK(unwritable.status == 2);
    CHECK_THAT(unwritable.err, Catch::Contains("none/run cannot be written"));
    CHECK(folder.folder().run({"check"}).status == 2);
    CHECK(folder.folder().run({"check", folder.file("none")}).status == 2);
    CHECK(run_program({{"check", folder.file("checks.yaml")}}).status == 2);  // no index there
}

TEST_CASE("nothing in a hostile check moves the cursor") {
    const CheckedFolder folder;
    const Outcome outcome = folder.check(
        "- question: \"numb \\x1b[31m feet\"\n  answer: \"\\x1b[2J\"\n  article: \"\\x9b\"\n");
    CHECK(outcome.status == 1);
    CHECK_FALSE(has_controls(outcome.out));
}

}  // namespace docent::test
