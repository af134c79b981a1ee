#include "eval/question_file.h"

#include <catch2/catch.hpp>

#include "eval/line_reader.h"
#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

using Questions = std::vector<CollectionQuestion>;

Questions questions_in(const std::string& text) {
    const TempFolder folder;
    write_file(folder / "questions", text);
    return read_questions(folder / "questions");
}

// The message for a file that is refused, from the file's name on.
std::string refusal_of(const std::string& text) {
    std::string message;
    CHECK(error_of([&] { questions_in(text); }, &message) == ErrorKind::usage);
    return message.substr(message.find("/questions") + 1);
}

}  // namespace

TEST_CASE("questions are read from JSON lines, however they end") {
    const Questions expected = {{"q1", "why \u00E9"}, {"2", "how\tmuch"}};
    CHECK(questions_in("{\"_id\": \"q1\", \"text\": \"why \u00E9\"}\n"
                       "{\"text\": \"how\\tmuch\", \"_id\": 2, \"metadata\": {}}") == expected);
    CHECK(questions_in("\xEF\xBB\xBF{\"_id\": \"q1\", \"text\": \"why \u00E9\"}\r\n\r\n"
                       "  {\"text\": \"how\\tmuch\", \"_id\": 2}\r\n") == expected);
}

TEST_CASE("questions are read from TREC topics, whose titles they are") {
    const Questions expected = {{"301", "International Organized Crime"}, {"302", "Polio"}};
    CHECK(questions_in("<top>\n\n<num> Number: 301 \n<title> International Organized Crime \n\n"
                       "<desc> Description: \nWhich groups?\n\n<narr> Narrative:\nAll.\n\n</top>\n"
                       "<top>\n<num>302</num>\n<title>Polio</title>\n</top>\n") == expected);
    CHECK(questions_in("<top>\n<num> Number: 301\n<title> Topic: International\n  Organized\nCrime"
                       "\n<desc>\nno\n</top>\n<top>\n<num>302\n<title>\nPolio\n</top>") ==
          expected);
}

TEST_CASE("topics are read in any letter case, and with several tags and topics on a line") {
    CHECK(questions_in("<top><num>1</num><title>who gets anemia</title></top>") ==
          Questions{{"1", "who gets anemia"}});
    CHECK(questions_in("<TOP><NUM>Number: 1</Num><Title>a</TITLE><desc>b</desc></top> <top>\n"
                       "<num>2<title>c<desc>d</top>") == Questions{{"1", "a"}, {"2", "c"}});
    CHECK(questions_in("<top>\n<num> Number: 051\n<dom> Domain: Money\n<title> Topic:  Airbus\n"
                       "<smry> Summary:\nno\n</top>") == Questions{{"051", "Airbus"}});
}

TEST_CASE("the markup of a title is removed, and its entities are decoded") {
    const auto title_of = [](const std::string& title) {
        return questions_in("<top>\n<num>1\n<title>" + title + "\n</top>\n")[0].text;
    };
    CHECK(title_of(" who gets <b>pernicious</b> anemia &amp; why") ==
          "who gets pernicious anemia & why");
    CHECK(title_of("a <i lang=\"en\">b</i>\n<b>c</b>d</title>") == "a b cd");
    CHECK(title_of("1 &lt; 2 &gt; 0, &quot;so&quot; it&apos;s &amp;lt;") ==
          "1 < 2 > 0, \"so\" it's &lt;");
    CHECK(title_of("a < b, b > c and c <3") == "a < b, b > c and c <3");
}

TEST_CASE("topics may be XML, with a declaration and a root") {
    CHECK(questions_in("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ours -->\n"
                       "<topics task=\"ours\">\n<top>\n  <num>1</num>\n  <title>a</title>\n"
                       "</top>\n</topics>\n") == Questions{{"1", "a"}});
    CHECK(refusal_of("<?xml version=\"1.0\"?>\n<topics>\n</topics>") ==
          "questions has no questions");
}

TEST_CASE("questions are read from lines of an id, a tab and the question") {
    CHECK(questions_in("1\twhy\nb 2\t how  much \n") ==
          Questions{{"1", "why"}, {"b 2", "how  much"}});
}

TEST_CASE("a question that cannot be read is refused with its line and what to do") {
    const std::string good = "{\"_id\":\"1\",\"text\":\"a\"}\n";
    CHECK_THAT(refusal_of(good + "{\"_id\":\"2\",\"txt\":\"b\"}\n"),
               Catch::StartsWith("questions:2: a line that begins with { must be a JSON object"));
    CHECK_THAT(refusal_of(good + "{\"_id\":\"2\",\"text\":\"b"),
               Catch::StartsWith("questions:2: "));
    CHECK(refusal_of(good + "\n{\"text\":\"b\"}") ==
          "questions:3: the question has no \"_id\"; give it one");
    CHECK(refusal_of(good + good) ==
          "questions:2: there is a question 1 already; give each its own id");
    CHECK(refusal_of("1 why") ==
          "questions:1: there is no tab; a line must be an id, a tab and the question");
    CHECK_THAT(refusal_of("1\ta\n2\t" + std::string(kMaxLineBytes, 'x')),
               Catch::StartsWith("questions:2: the line is longer than 1 MB"));
}

TEST_CASE("topics that do not begin, end or hold what they must are refused") {
    CHECK(refusal_of("<num> 1\n") == "questions:1: this is outside <top> and </top>; remove it");
    for (const std::string outside : {"<topic>", "</top>", "why", "<topics>why", "<b>why</b>"}) {
        CHECK(refusal_of("<top><num>1<title>a</top>\n" + outside + "\n") ==
              "questions:2: this is outside <top> and </top>; remove it");
    }
    CHECK(refusal_of("<top><num>1<title>a</top>\n<top><num>1<title>b</top>") ==
          "questions:2: there is a question 1 already; give each its own id");
    CHECK(refusal_of("<top>\n<num> 1\n<top>\n") ==
          "questions:3: <top> inside a topic; end the one before with </top>");
    CHECK(refusal_of("<top>\n<num> 1\n</top>\n") ==
          "questions:3: the topic that ends here has no <num> or no <title>; give it both");
    CHECK(refusal_of("<top>\n<num> 1\n<title> a\n") == "questions ends inside a topic; add </top>");
}

TEST_CASE("a file without questions, and none at all, are refused") {
    CHECK(refusal_of("") == "questions has no questions");
    CHECK(refusal_of("\n \n") == "questions has no questions");
    const TempFolder folder;
    CHECK(error_of([&] { read_questions(folder / "none"); }) == ErrorKind::unreadable);
    CHECK(error_of([&] { read_questions(folder.path()); }) == ErrorKind::unreadable);
}

}  // namespace docent::test
