#include "eval/check_file.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "eval/check_json.h"
#include "eval/judgments.h"
#include "eval/question_file.h"
#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

std::vector<Check> checks_in(const std::string& text) {
    const TempFolder folder;
    write_file(folder / "checks", text);
    return read_checks(folder / "checks");
}

// The message for a file that is refused, from the file's name on.
std::string refusal_of(const std::string& text) {
    std::string message;
    CHECK(error_of([&] { checks_in(text); }, &message) == ErrorKind::usage);
    return message.substr(message.find("/checks") + 1);
}

std::string joined(const std::vector<TextPattern>& patterns) {
    std::string text;
    for (const TextPattern& pattern : patterns) text += pattern.written() + ';';
    return text;
}

// "id|question|answers|passages|articles|line", and "none" for no answer.
std::string outline_of(const Check& check) {
    std::string articles;
    for (const std::string& article : check.articles) articles += article + ';';
    return check.id + '|' + check.question + '|' +
           (check.is_unanswerable ? "none" : joined(check.answer)) + '|' + joined(check.passage) +
           '|' + articles + '|' + std::to_string(check.line);
}

}  // namespace

TEST_CASE("checks are read from YAML") {
    const std::vector<Check> checks = checks_in(
        "# What must come out\n"
        "- question: How  long?\n"
        "  answer: two weeks\n"
        "- question: Who?\n"
        "  id: who\n"
        "  note: a remark\n"
        "  passage: [/doctor|nurse/, midwife]\n"
        "  article:\n"
        "    - a.md\n"
        "    - deep/b.md\n"
        "\n"
        "- {question: \"What: this?\", answer: None of them}\n"
        "- question: Where?\n"
        "  answer: none\n"
        "- question: How much?\n"
        "  answer: 32\n");
    REQUIRE(checks.size() == 5);
    CHECK(outline_of(checks[0]) == "1|How long?|two weeks;|||2");
    CHECK(outline_of(checks[1]) == "who|Who?||/doctor|nurse/;midwife;|a.md;deep/b.md;|4");
    CHECK(outline_of(checks[2]) == "3|What: this?|None of them;|||12");
    CHECK(outline_of(checks[3]) == "4|Where?|none|||13");
    CHECK(outline_of(checks[4]) == "5|How much?|32;|||15");
}

TEST_CASE("checks are read from JSON lines") {
    const std::vector<Check> checks = checks_in(
        "\xEF\xBB\xBF\n{\"question\":\"How long?\",\"answer\":[\"two weeks\",14]}\r\n\n"
        "{\"question\":\"Who\\u003f\",\"answer\":\"none\",\"id\":\"who\"}");
    REQUIRE(checks.size() == 2);
    CHECK(outline_of(checks[0]) == "1|How long?|two weeks;14;|||2");
    CHECK(outline_of(checks[1]) == "who|Who?|none|||4");
}

TEST_CASE("all documents of a YAML file are read, and aliases followed") {
    const std::vector<Check> checks = checks_in(
        "- {question: a, article: &both [x.md, y.md]}\n- {question: b, article: *both}\n"
        "---\n- {question: c, answer: d}\n");
    REQUIRE(checks.size() == 3);
    CHECK(checks[1].articles == checks[0].articles);
    CHECK(outline_of(checks[2]) == "3|c|d;|||4");
}

TEST_CASE("a check that is not as it must be is refused with its line") {
    const std::string good = "- question: a\n  answer: b\n";
    const std::string form = "a check must be a map with \"question\" and what must come out";
    CHECK_THAT(refusal_of(good + "- why\n"), Catch::StartsWith("checks:3: " + form));
    CHECK_THAT(refusal_of(good + "- question: c\n"), Catch::StartsWith("checks:3: " + form));
    CHECK_THAT(refusal_of(good + "- answer: c\n"), Catch::StartsWith("checks:3: " + form));
    CHECK_THAT(refusal_of("{\"question\":\"a\"}"), Catch::StartsWith("checks:1: " + form));
    CHECK_THAT(refusal_of("{\"question\":\"a\""), Catch::StartsWith("checks:1: " + form));
    CHECK_THAT(refusal_of(good + "- question: c\n  anser: d\n"),
               Catch::StartsWith("checks:3: there is no field \"anser\"; the fields are"));
    CHECK(refusal_of(good + "- question: c\n  answer:\n") ==
          "checks:3: \"answer\" must be a text or a list of texts");
    CHECK(refusal_of(good + "- question: c\n  answer: {d: e}\n") ==
          "checks:3: \"answer\" must be a text or a list of texts");
    CHECK(refusal_of(good + "- question: c\n  answer: \" \"\n") == "checks:3: \"answer\" is empty");
    CHECK(refusal_of(good + "- question: c\n  answer: []\n") ==
          "checks:3: \"answer\" must have 1 to 50 texts");
    CHECK(refusal_of(good + "- question: [c, d]\n  answer: e\n") ==
          "checks:3: \"question\" must be one text");
    CHECK(refusal_of(good + "- question: c\n  answer: d\n  answer: e\n") ==
          "checks:3: \"answer\" is there twice");
    CHECK(refusal_of("{\"question\":\"a\",\"answer\":\"b\",\"answer\":\"c\"}") ==
          "checks:1: \"answer\" is there twice");
    CHECK_THAT(refusal_of(good + "- question: c\n  answer: /(/\n"),
               Catch::StartsWith("checks:3: the expression /(/ is malformed"));
}

TEST_CASE("checks that contradict themselves or each other are refused") {
    const std::string good = "- question: a\n  answer: b\n  id: x\n";
    CHECK(refusal_of("- question: a\n  answer: none\n  article: b.md\n") ==
          "checks:1: \"answer\" is \"none\", so there is no passage and no article to expect");
    CHECK(refusal_of("- question: a\n  answer: [none, b]\n") ==
          "checks:1: \"none\" must be the only answer; a text that is meant is /none/");
    CHECK(refusal_of(good + "- question: \" a\"\n  answer: c\n") ==
          "checks:4: this question is in line 1 already; make it one check");
    CHECK(refusal_of(good + "- question: c\n  answer: d\n  id: x\n") ==
          "checks:4: the check in line 1 has the id x already; give each its own, or none any");
}

TEST_CASE("a file that is no list of checks is refused") {
    CHECK(refusal_of("") == "checks has no checks");
    CHECK(refusal_of("# nothing yet\n") == "checks has no checks");
    CHECK(refusal_of("question: a\nanswer: b\n") ==
          "checks:1: the file must be a list: each check begins with -");
    CHECK_THAT(refusal_of("- question: a\n  answer: b: c\n"),
               Catch::StartsWith("checks:2: this is no YAML: "));
    CHECK_THAT(refusal_of("- question: a\n\tanswer: b\n"),
               Catch::StartsWith("checks:2: this is no YAML: "));
    CHECK_THAT(refusal_of(std::string(100'000, '[')),
               Catch::StartsWith("checks:1: this is no YAML: "));
    const TempFolder folder;
    CHECK(error_of([&] { read_checks(folder / "none"); }) == ErrorKind::unreadable);
    CHECK(error_of([&] { read_checks(folder.path()); }) == ErrorKind::unreadable);
    write_file(folder / "large", std::string(4'000'001, ' '));
    CHECK(error_of([&] { read_checks(folder / "large"); }) == ErrorKind::unreadable);
}

TEST_CASE("checks become questions and judgments that can be read back") {
    const std::vector<Check> checks = checks_in(
        "- {question: \"a \\\"b\\\"\", article: [x.md, y y.md]}\n"
        "- {question: c, answer: none}\n- {question: d, answer: e, id: f}\n");
    const TempFolder folder;
    std::ostringstream questions;
    std::ostringstream judgments;
    write_questions(questions, checks);
    write_judgments(judgments, checks);
    write_file(folder / "queries.jsonl", questions.str());
    write_file(folder / "qrels.tsv", judgments.str());
    CHECK(read_questions(folder / "queries.jsonl") ==
          std::vector<CollectionQuestion>{{"1", "a \"b\""}, {"2", "c"}, {"f", "d"}});
    CHECK(read_judgments(folder / "qrels.tsv") == Judgments{{"1", {{"x.md", 1}, {"y y.md", 1}}}});
    std::ostringstream out;
    const std::vector<Check> broken = checks_in("- {question: a, article: \"x\\ty.md\"}\n");
    CHECK(error_of([&] { write_judgments(out, broken); }) == ErrorKind::usage);
}

}  // namespace docent::test
