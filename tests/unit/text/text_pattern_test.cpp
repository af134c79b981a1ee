#include "text/text_pattern.h"

#include <catch2/catch.hpp>

#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

bool finds(const std::string& written, const std::string& text) {
    return TextPattern(written).is_in(text);
}

std::string refusal_of(const std::string& written, const std::string& text = {}) {
    std::string message;
    CHECK(error_of([&] { finds(written, text); }, &message) == ErrorKind::usage);
    return message;
}

}  // namespace

TEST_CASE("words are found as they stand there, in any letter case and white space") {
    CHECK(finds("two weeks", "It takes Two\n  WEEKS."));
    CHECK(finds(" two\tweeks ", "two weeks"));
    CHECK(finds("ÄRZTE", "die ärzte"));
    CHECK(finds("a.c", "a.c"));
    CHECK_FALSE(finds("a.c", "abc"));
    CHECK(finds("\\d+ (mcg)", "give \\d+ (MCG)"));
    CHECK(finds("/", "and/or"));
    CHECK(finds("//", "http://a"));
    CHECK_FALSE(finds("two weeks", "two and more weeks"));
}

TEST_CASE("an expression stands between slashes") {
    CHECK(finds("/3[02] ?%/", "by 32 %"));
    CHECK(finds("/^two\\b.*weeks$/", "Two or three\nweeks"));
    CHECK(finds("/\\p{Greek}/", "µ is no Greek letter, but μ is"));
    CHECK(finds("/a|/", ""));
    CHECK_FALSE(finds("/weeks?$/", "weeks ago"));
}

TEST_CASE("what cannot be looked for is refused") {
    CHECK(refusal_of("") == "there is nothing to look for");
    CHECK(refusal_of(" \n") == "there is nothing to look for");
    CHECK_THAT(refusal_of("/a(b/"), Catch::StartsWith("the expression /a(b/ is malformed"));
    CHECK_THAT(refusal_of("/[/"), Catch::StartsWith("the expression /[/ is malformed"));
}

TEST_CASE("an expression that backtracks for ever, or too deep, ends with an error") {
    CHECK_THAT(refusal_of("/(a*)*(a*)*(a*)*b/", std::string(5000, 'a')),
               Catch::Contains("takes too long on a passage; make it simpler"));
    CHECK_THAT(refusal_of("/(?:a|(b))*c/", std::string(1'000'000, 'a')),
               Catch::Contains("takes too long on a passage; make it simpler"));
}

}  // namespace docent::test
