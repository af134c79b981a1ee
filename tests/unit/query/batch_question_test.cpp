#include "query/batch_question.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

std::string message_of(std::string_view line) {
    std::string message;
    CHECK(error_of([&] { batch_question_from_line(line); }, &message) == ErrorKind::usage);
    return message;
}

}  // namespace

TEST_CASE("a batch line is a question, or a JSON object with one") {
    const auto read = [](std::string_view line) {
        const BatchQuestion question = batch_question_from_line(line);
        return question.id + "|" + question.text;
    };
    CHECK(read("why numb feet?") == "|why numb feet?");
    CHECK(read("  why \"numb feet\"\t\r") == "|why \"numb feet\"");
    CHECK(read("\xEF\xBB\xBFwhy") == "|why");
    CHECK(read("") == "|");
    CHECK(read("[1, 2]") == "|[1, 2]");
    CHECK(read(R"({"_id":"q1","text":"why"})") == "q1|why");
    CHECK(read("\xEF\xBB\xBF {\"text\":\"why\"}\r") == "|why");
    CHECK(read(R"({"_id":17,"text":"wh\u0079","more":[1]})") == "17|why");
    CHECK(read(R"({"text":"","_id":""})") == "|");
}

TEST_CASE("a malformed batch line is a usage error that says what is expected") {
    for (const char* line : {"{", "{}", "{why}", R"({"text":7})", R"({"_id":"a"})",
                             R"({"text":"a"} b)", "{\"text\":\"\xFF\"}", R"({"text":null})"}) {
        INFO(line);
        CHECK(message_of(line).find("\"text\"") != std::string::npos);
    }
    std::string nested = "{";
    nested.append(200'000, '[');
    message_of(nested);
}

}  // namespace docent::test
