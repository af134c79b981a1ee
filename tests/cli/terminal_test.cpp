// What people see: words, and on a terminal a little colour. Nothing that an article, a file name
// or a question holds may reach the terminal as a control character.

#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "tests/cli/program.h"

namespace docent::test {
namespace {

std::string without_styles(const std::string& text) {
    static const std::regex kStyle("\x1b\\[(0|1|1;4|2|33)m");
    return std::regex_replace(text, kStyle, "");
}

std::size_t columns_of(const std::string& line) {
    return static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::size_t widest_line(const std::string& text) {
    std::size_t widest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        widest = std::max(widest, columns_of(line));
    }
    return widest;
}

// Runs docent in the folder on a terminal.
Outcome run_on_terminal(const IndexedFolder& folder, const std::vector<std::string>& arguments,
                        unsigned short columns = 80,
                        const std::vector<std::pair<std::string, std::string>>& environment = {}) {
    return run_program({arguments, folder.articles(), "", environment, {}, columns});
}

constexpr const char* kHostileArticle =
    "# Zebra &#27;[31mred&#7; &#x9b;31m\n\nZebra stripes &#27;]0;owned&#7; confuse &#x1b;[2J "
    "flies.\x1b[5m&#127;\n\n## Head &#27;[1A ing\n\nZebra foals run &#13; soon.\n";

}  // namespace

TEST_CASE("without a terminal an answer is plain text: best sentence, source, then the passage") {
    const IndexedFolder folder;
    CHECK(folder.run({"ask", "does an injection work", "--limit", "1"}).out ==
          "1. These things help: an injection, which works faster\n"
          "   Numb feet \u203A What helps  (feet.md)\n"
          "   Words found: injection, work.\n"
          "\n"
          "   These things help:\n"
          "   \u2022 tablets, for two weeks at least\n"
          "   \u2022 an injection, which works faster\n");
}

TEST_CASE("a passage that is all answer is not shown twice") {
    const IndexedFolder folder;
    CHECK(folder.run({"ask", "can a lack of vitamin b12 make feet numb", "--limit", "1"}).out ==
          "1. Numb feet can come from a lack of vitamin B12.\n   Numb feet  (feet.md)\n"
          "   Words found: lack, vitamin, b12, feet, numb.\n");
}

TEST_CASE("the terminal tells an article's dates, and its age where it is old") {
    const IndexedFolder folder;
    write_file(folder.articles() / "tea.md",
               "---\npublished: 2018-01-02\nupdated: 2019-03\n---\n\n# Tea\n\n"
               "Green tea is made of leaves.\n");
    REQUIRE(folder.run({"index"}).status == 0);
    const std::string answer = "1. Green tea is made of leaves.\n   Tea  (tea.md)\n";
    const std::string dates = "   published 2 January 2018, last updated March 2019";
    const std::string words = "\n   Words found: green, tea, made.\n";
    const std::vector<std::string> ask = {"ask", "what is green tea made of", "--limit", "1",
                                          "--older-than"};
    const auto with_age = [&](const std::string& years) {
        std::vector<std::string> arguments = ask;
        arguments.push_back(years);
        return arguments;
    };
    CHECK(folder.run(with_age("1000")).out == answer + dates + words);
    const Outcome old = folder.run(with_age("1"));
    CHECK_THAT(old.out, Catch::StartsWith(answer + dates + ": more than "));
    CHECK_THAT(old.out, Catch::EndsWith(" years old" + words));
    CHECK_THAT(run_on_terminal(folder, with_age("1")).out, Catch::Contains("\x1b[33mpublished 2"));
    CHECK(folder.run(with_age("0")).status == 2);
}

TEST_CASE("the terminal names the copies of an answer, and both sides where articles disagree") {
    const IndexedFolder folder;
    write_file(folder.articles() / "a.md", "# Yes\n\nWarm tea cures numb toes at once.\n");
    write_file(folder.articles() / "b.md", "# No\n\nWarm tea does not cure numb toes.\n");
    write_file(folder.articles() / "c.md", "# Copy\n\nWarm tea does not cure numb toes.\n");
    REQUIRE(folder.run({"index"}).status == 0);
    const std::string out = folder.run({"ask", "does warm tea cure numb toes"}).out;
    CHECK_THAT(out, Catch::StartsWith("The articles answer this differently.\n"
                                      "  yes: \"Warm tea cures numb toes at once.\" Yes  (a.md)\n"
                                      "  no: \"Warm tea does not cure numb toes.\" "));
    CHECK_THAT(out,
               Catch::Contains("also in: Copy (c.md)") || Catch::Contains("also in: No (b.md)"));
}

TEST_CASE("without an answer the terminal says so, and what no article mentions") {
    const IndexedFolder folder;
    CHECK(folder.run({"ask", "how do zebras swim"}).out ==
          "The articles do not seem to answer this.\nNo article mentions “zebras” or “swim”.\n\n"
          "What the articles are about:\n  Sunlight  (deep/down/sun.md)\n  Numb feet  (feet.md)\n");
}

TEST_CASE("the terminal tells a corrected word") {
    const IndexedFolder folder;
    CHECK(folder.run({"ask", "sunligth"})
              .out.starts_with("Searched for “sunlight” instead of “sunligth”.\n"));
}

TEST_CASE("the option --explain shows the parts of each score and their sum") {
    const IndexedFolder folder;
    const std::string out = folder.run({"ask", "numb feet", "--limit", "1", "--explain"}).out;
    std::istringstream lines(out);
    double sum = 0;
    double score = 0;
    for (std::string line; std::getline(lines, line);) {
        std::smatch part;
        if (!std::regex_match(line, part, std::regex(" +([0-9.]+)  ([a-z ]+)"))) continue;
        (part[2] == "score" ? score : sum) += std::stod(part[1]);
    }
    CHECK(score > 0);
    CHECK(sum == Approx(score).margin(0.01));  // three decimals each
}

TEST_CASE("colour is for terminals, unless NO_COLOR is set or the terminal has none") {
    const IndexedFolder folder;
    const std::vector<std::string> question = {"ask", "numb feet"};
    CHECK(folder.run(question).out.find('\x1b') == std::string::npos);
    const Outcome coloured = run_on_terminal(folder, question);
    CHECK(coloured.out.find("\x1b[1;4mNumb feet\x1b[0m") == std::string::npos);
    CHECK(coloured.out.find("\x1b[1;4m") != std::string::npos);
    CHECK(coloured.out.find("\x1b[0m") != std::string::npos);
    CHECK(without_styles(coloured.out) == folder.run(question).out);

    const std::string plain = folder.run(question).out;
    CHECK(run_on_terminal(folder, question, 80, {{"NO_COLOR", "1"}}).out == plain);
    CHECK(run_on_terminal(folder, question, 80, {{"TERM", "dumb"}}).out == plain);
    CHECK(run_on_terminal(folder, question, 80, {{"NO_COLOR", ""}}).out == coloured.out);
}

TEST_CASE("lines fit the width of the terminal, and are at most 100 columns wide") {
    const IndexedFolder folder;
    std::string article = "# A long article\n\n";
    for (int i = 0; i < 60; ++i) article += "Wide zebras graze \u00E4\u00F6\u00FC quietly. ";
    write_file(folder.articles() / "long.md", article + "\n");
    REQUIRE(folder.run({"index"}).status == 0);
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"ask", "zebras", "--explain"}, {"show", "long.md"}}) {
        INFO(arguments[0]);
        const auto width = [&](unsigned short columns) {
            return widest_line(without_styles(run_on_terminal(folder, arguments, columns).out));
        };
        CHECK(width(40) <= 40);
        CHECK(width(40) > 30);
        CHECK(width(90) > 80);
        CHECK(width(90) <= 90);
        CHECK(width(200) <= 100);
        CHECK(width(5) <= 20);  // narrower is unreadable
    }
}

TEST_CASE("numbers of ten and more answers stand apart from the text") {
    const IndexedFolder folder;
    for (int i = 10; i < 22; ++i) {
        write_file(folder.articles() / (std::to_string(i) + ".txt"),
                   "Zebra number " + std::to_string(i) + " eats grass.\n");
    }
    REQUIRE(folder.run({"index"}).status == 0);
    const std::string out = folder.run({"ask", "zebra", "--limit", "12"}).out;
    CHECK(out.starts_with("1.  Zebra"));
    CHECK(out.find("\n12. Zebra") != std::string::npos);
}

TEST_CASE("control characters of articles never reach the output") {
    const IndexedFolder folder;
    write_file(folder.articles() / "zebra.md", kHostileArticle);
    write_file(folder.articles() / "tabs.txt", "Code:\n\n\tif\tzebra\tthen\n");
    REQUIRE(folder.run({"index"}).status == 0);
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"ask", "zebra stripes confuse flies"},
                                               {"ask", "zebra foals", "--explain"},
                                               {"show", "zebra.md"},
                                               {"show", "tabs.txt"},
                                               {"status"}}) {
        INFO(arguments[0] << ' ' << arguments.back());
        const Outcome plain = folder.run(arguments);
        CHECK(plain.status == 0);
        CHECK_FALSE(plain.out.empty());
        CHECK_FALSE(has_controls(plain.out));
        CHECK_FALSE(has_controls(without_styles(run_on_terminal(folder, arguments).out)));
    }
}

TEST_CASE("control characters of questions, file names and messages never reach the output") {
    const IndexedFolder folder;
    write_file(folder.articles() / "bad\x1b[31m\x07name.txt", kNoText);
    const auto check = [&](const std::vector<std::string>& arguments) {
        INFO(arguments[0]);
        const Outcome outcome = folder.run(arguments);
        CHECK_FALSE((outcome.out + outcome.err).empty());
        CHECK_FALSE(has_controls(outcome.out));
        CHECK_FALSE(has_controls(outcome.err));
    };
    check({"index"});
    check({"status"});
    check({"ask", "zebra\x1b[31m \"\x1b[2Jsunligth"});
    check({"show", "\x1b[31mgone"});
    check({"index", "\x1b[31mgone"});
    check({"ask", "why", "--db", "\x1b[31mgone"});
    check({"ask", "--batch", "\x1b[31mgone"});
}

TEST_CASE("the progress of a run is shown on a terminal only, and goes away") {
    const IndexedFolder folder;
    CHECK(folder.run({"index"}).err.empty());
    const std::string shown = run_on_terminal(folder, {"index"}).out;
    const std::size_t last = shown.rfind("\r\x1b[K");
    CHECK(shown.substr(last == std::string::npos ? 0 : last + 4).starts_with("2 files: "));
}

TEST_CASE("show prints an article's passages under their headings") {
    const IndexedFolder folder;
    CHECK(folder.run({"show", "feet.md"}).out ==
          "Numb feet\nfeet.md, language en\n\n"
          "#p-0\nNumb feet can come from a lack of vitamin B12.\n\n"
          "#p-1 \u203A What helps\nThese things help:\n\u2022 tablets, for two weeks at least\n"
          "\u2022 an injection, which works faster\n");
}

TEST_CASE("status prints what the index holds and how old it is") {
    const IndexedFolder folder;
    const std::string out = folder.run({"status"}).out;
    CHECK(out.starts_with("index       " + folder.database().string() + "\nfolder      " +
                          folder.articles().string() +
                          "\narticles    2\nlanguages   en 2\npassages    3\n"));
    CHECK(out.find("\nupdated     just now\n") != std::string::npos);
}

}  // namespace docent::test
