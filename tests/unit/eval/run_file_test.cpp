#include "eval/run_file.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

std::string written(const std::string& question, const std::vector<ScoredArticle>& ranking) {
    std::ostringstream out;
    write_ranking(out, question, ranking);
    return out.str();
}

Run run_in(const std::string& text) {
    const TempFolder folder;
    write_file(folder / "run", text);
    return read_run(folder / "run");
}

std::string refusal_of(const std::string& text) {
    std::string message;
    CHECK(error_of([&] { run_in(text); }, &message) == ErrorKind::usage);
    return message.substr(message.find("/run") + 1);
}

}  // namespace

TEST_CASE("a run has a line for each article, in the form of TREC") {
    CHECK(written("q1", {{"a", 12.34567}, {"b c.md", 3}}) ==
          "q1 Q0 a 1 12.3457 docent\nq1 Q0 b c.md 2 3.0000 docent\n");
    CHECK(written("q1", {}).empty());
}

TEST_CASE("scores in a run fall with every rank, so that sorting by them keeps the order") {
    CHECK(written("q", {{"a", 5}, {"b", 5}, {"c", 5.00001}, {"d", 9}, {"e", 1}, {"f", -2}}) ==
          "q Q0 a 1 5.0000 docent\nq Q0 b 2 4.9999 docent\nq Q0 c 3 4.9998 docent\n"
          "q Q0 d 4 4.9997 docent\nq Q0 e 5 1.0000 docent\nq Q0 f 6 -2.0000 docent\n");
}

TEST_CASE("a run that was written is read back as it was") {
    const std::vector<ScoredArticle> ranking = {{"z", 2}, {"a b", 2}, {"m", 7}};
    CHECK(run_in(written("1", ranking) + written("2", {{"a b", 1}})) ==
          Run{{"1", {"z", "a b", "m"}}, {"2", {"a b"}}});
}

TEST_CASE("names that would break the lines of a run are refused") {
    CHECK(error_of([] { written("a b", {{"c", 1}}); }) == ErrorKind::usage);
    CHECK(error_of([] { written("a", {{"b\nc", 1}}); }) == ErrorKind::usage);
}

TEST_CASE("a run is read by score, whatever the ranks and the order of lines") {
    CHECK(run_in("1 Q0 low 1 0.5 x\n2\tQ0\td\t1\t1\tx\n1 Q0 first 3 2e1 x\n1 Q0 tie 2 3 x\n"
                 "1 Q0 another 2 3.0 x\n") ==
          Run{{"1", {"first", "tie", "another", "low"}}, {"2", {"d"}}});
}

TEST_CASE("a line of a run that cannot be read is refused with what to do") {
    CHECK(refusal_of("1 Q0 a 1 2 x\n1 Q0 b 2 1\n") ==
          "run:2: a line must be question, Q0, article, rank, score and tag");
    CHECK(refusal_of("1 Q0 a 1 high x\n") == "run:1: the score must be a number, not high");
    CHECK(refusal_of("1 Q0 a 1 nan x\n") == "run:1: the score must be a number, not nan");
    CHECK(refusal_of("1 Q0 a 1 2 x\n1 Q0 a 2 1 x\n") ==
          "run:2: article a is ranked twice for question 1; remove one line");
    CHECK(refusal_of("") == "run has no rankings");
}

}  // namespace docent::test
