#include "eval/gold_answers.h"

#include <catch2/catch.hpp>

#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

GoldAnswers answers_in(const std::string& text) {
    const TempFolder folder;
    write_file(folder / "answers", text);
    return read_gold_answers(folder / "answers");
}

std::string refusal_of(const std::string& text) {
    std::string message;
    CHECK(error_of([&] { answers_in(text); }, &message) == ErrorKind::usage);
    return message.substr(message.find("/answers") + 1);
}

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "w" : " w") + std::to_string(i);
    return text;
}

}  // namespace

TEST_CASE("right answers are read, and which questions are impossible") {
    const GoldAnswers answers = answers_in(
        "{\"_id\": \"q1\", \"answers\": [\"B12\", \"cobalamin\"], \"start\": 3}\n"
        "{\"_id\": 2, \"answers\": [15]}\n"
        "{\"_id\": \"q3\", \"answers\": [\"no\"], \"impossible\": true}\n"
        "{\"_id\": \"q4\", \"answers\": []}\n"
        "{\"_id\": \"q5\", \"impossible\": true}\n");
    using Right = decltype(answers.right);
    CHECK(answers.right == Right{{"q1", {"B12", "cobalamin"}}, {"2", {"15"}}});
    CHECK(answers.impossible == std::unordered_set<std::string>{"q3", "q5"});
}

TEST_CASE("right answers that cannot be read are refused with the line") {
    CHECK_THAT(refusal_of("{\"_id\": \"q1\", \"answers\": [\"a\"]}\n{\"_id\": \"q2\"}\n"),
               Catch::StartsWith("answers:2: a line must be a JSON object"));
    CHECK_THAT(refusal_of("[]"), Catch::StartsWith("answers:1: a line must be a JSON object"));
    CHECK_THAT(refusal_of("{\"_id\": \"q1\", \"answers\": [null]}"),
               Catch::Contains("must be a text or a number"));
    CHECK_THAT(refusal_of("{\"_id\": \"q1\", \"answers\": [\"a\"]}\n"
                          "{\"_id\": \"q1\", \"answers\": [\"b\"]}\n"),
               Catch::Contains("there are answers to q1 already"));
    CHECK_THAT(refusal_of("{\"_id\": \"q1\", \"answers\": []}"), Catch::Contains("has no answers"));
}

TEST_CASE("a text gives an answer that it holds, however that is written") {
    CHECK(gives_answer("It holds  Vitamin\nB\u2081\u2082.", {"gold", "vitamin b12"}));
    CHECK(gives_answer("nearly $12 a barrel", {"12"}));
    CHECK(gives_answer("the year 1973 (October)", {"\"October.\""}));
    CHECK(gives_answer("工蜂六个星期后就会死去。", {"六个星期"}));
    CHECK_FALSE(gives_answer("in 1973", {"73"}));
    CHECK_FALSE(gives_answer("October", {"October 1973"}));
    CHECK_FALSE(gives_answer("anything", {"..."}));
    CHECK_FALSE(gives_answer("", {"a"}));
}

TEST_CASE("a part gives a long answer, but not a short one or one that it leaves mostly out") {
    CHECK(gives_answer(words(kMinPartWords), {words(kLongGoldWords + 1)}));
    CHECK_FALSE(gives_answer(words(kMinPartWords - 1), {words(kLongGoldWords + 1)}));
    CHECK_FALSE(gives_answer(words(kMinPartWords), {words(kLongGoldWords)}));
}

}  // namespace docent::test
