#include "eval/judgments.h"

#include <catch2/catch.hpp>

#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

Judgments judgments_in(const std::string& text) {
    const TempFolder folder;
    write_file(folder / "qrels", text);
    return read_judgments(folder / "qrels");
}

std::string refusal_of(const std::string& text) {
    std::string message;
    CHECK(error_of([&] { judgments_in(text); }, &message) == ErrorKind::usage);
    return message.substr(message.find("/qrels") + 1);
}

}  // namespace

TEST_CASE("judgments are read from three columns with tabs, with a header and without") {
    const Judgments expected = {{"q 1", {{"a b.md", 2}, {"c", 0}}}, {"2", {{"c", -1}}}};
    const std::string lines = "q 1\ta b.md\t2\nq 1\tc\t0\r\n\n2\tc\t-1";
    CHECK(judgments_in("query-id\tcorpus-id\tscore\n" + lines) == expected);
    CHECK(judgments_in(lines) == expected);
}

TEST_CASE("judgments are read from the four columns of TREC") {
    const Judgments expected = {{"301", {{"FBIS3-10082", 1}, {"an article.md", 0}}}};
    CHECK(judgments_in("301 0 FBIS3-10082 1\n301 0 an article.md 0\n") == expected);
    CHECK(judgments_in("301\t0\tFBIS3-10082\t1\n301\t0\tan article.md\t0\n") == expected);
}

TEST_CASE("scores may be written with a point, as long as they are whole") {
    CHECK(judgments_in("q\ta\t1.0\nq\tb\t-2.00\n") == Judgments{{"q", {{"a", 1}, {"b", -2}}}});
    CHECK(judgments_in("q 0 a 1.0\nq 0 a 1\n") == Judgments{{"q", {{"a", 1}}}});
    for (const std::string score : {"1.5", "1.", ".0", "1.0.0", "1.0x"}) {
        CHECK(refusal_of("q 0 a " + score + "\n") ==
              "qrels:1: the score must be a whole number, not " + score);
    }
}

TEST_CASE("a judgment may be repeated, but not contradicted") {
    CHECK(judgments_in("1\ta\t1\n1\ta\t1\n") == Judgments{{"1", {{"a", 1}}}});
    CHECK(refusal_of("1\ta\t1\n1\ta\t2\n") ==
          "qrels:2: question 1 and article a are judged twice, with different scores; remove one "
          "line");
}

TEST_CASE("a judgment that cannot be read is refused with its line and what to do") {
    CHECK(refusal_of("1\ta\t1\n1\tb\n") ==
          "qrels:2: a line must be question, article and score, with tabs between them");
    CHECK_THAT(refusal_of("1 0 a 1\n1 0 b\n"),
               Catch::StartsWith("qrels:2: a line must be question, iteration, article and score"));
    CHECK(refusal_of("1\ta\t0.5\n") == "qrels:1: the score must be a whole number, not 0.5");
    CHECK(refusal_of("1\ta\t1\n1\tb\t\n") ==
          "qrels:2: a line must be question, article and score, with tabs between them");
    CHECK(refusal_of("1 0 a 99999999999\n") ==
          "qrels:1: the score must be a whole number, not 99999999999");
    CHECK(refusal_of("") == "qrels has no judgments");
    CHECK(refusal_of("query-id\tcorpus-id\tscore\n") == "qrels has no judgments");
}

}  // namespace docent::test
