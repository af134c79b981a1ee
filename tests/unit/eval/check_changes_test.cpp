#include "eval/check_changes.h"

#include <catch2/catch.hpp>

#include "eval/check_json.h"
#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

CheckOutcome outcome_with(const std::string& question, bool has_passed,
                          const std::string& answer = "An answer.") {
    CheckOutcome outcome;
    outcome.id = "1";
    outcome.question = question;
    outcome.verdict = Verdict::answered;
    outcome.article = "a.md";
    outcome.passage_id = "a#p-0";
    outcome.answer = answer;
    if (!has_passed) outcome.unmet = {"the articles hold no answer"};
    return outcome;
}

std::vector<PastOutcome> past(const std::vector<CheckOutcome>& outcomes) {
    const TempFolder folder;
    std::string lines;
    for (const CheckOutcome& outcome : outcomes) lines += json_from(outcome) + '\n';
    write_file(folder / "run", lines);
    return read_check_run(folder / "run");
}

// "now_fails: a, removed: b"
std::string changes(const std::vector<CheckOutcome>& before, const std::vector<CheckOutcome>& now) {
    std::string text;
    for (const CheckChange& change : changes_between(past(before), now)) {
        text +=
            (text.empty() ? "" : ", ") + std::string(name_of(change.kind)) + ": " + change.question;
    }
    return text;
}

}  // namespace

TEST_CASE("what a run wrote is what the next one reads") {
    CheckOutcome outcome = outcome_with("why \"\n\x01 \u00E9", false, "An\tanswer");
    outcome.verdict = Verdict::unsure;
    CHECK(past({outcome}) == std::vector<PastOutcome>{past_from(outcome)});
    CHECK(past({}).empty());
}

TEST_CASE("equal runs have no changes, wherever a question stands") {
    CHECK(changes({outcome_with("a", true), outcome_with("b", false)},
                  {outcome_with("b", false), outcome_with("a", true)})
              .empty());
}

TEST_CASE("each kind of change is told, removed questions last") {
    CHECK(changes({outcome_with("gone", true), outcome_with("a", true), outcome_with("b", false),
                   outcome_with("c", true), outcome_with("d", true)},
                  {outcome_with("a", false), outcome_with("b", true),
                   outcome_with("c", true, "Another."), outcome_with("d", true),
                   outcome_with("new", true)}) ==
          "now_fails: a, now_passes: b, other_answer: c, added: new, removed: gone");
}

TEST_CASE("a run that is malformed is refused with its line") {
    const TempFolder folder;
    const auto refusal_of = [&](const std::string& text) {
        std::string message;
        write_file(folder / "run", text);
        CHECK(error_of([&] { read_check_run(folder / "run"); }, &message) == ErrorKind::usage);
        return message.substr(message.find("/run") + 1);
    };
    const std::string good = json_from(outcome_with("a", true)) + '\n';
    for (const std::string line : {"x", "{}", "[]", "{\"question\":\"a\",\"passed\":1}"}) {
        CHECK(refusal_of(good + line) ==
              "run:2: this is no line of a run of checks; write the run again with --run");
    }
    CHECK(refusal_of(good + good) ==
          "run:2: the question a is there twice; write the run again with --run");
    CHECK(error_of([&] { read_check_run(folder / "none"); }) == ErrorKind::unreadable);
}

}  // namespace docent::test
