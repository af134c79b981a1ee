// What docent says about itself. After a change that is meant, run the tests once with
// DOCENT_UPDATE_GOLDENS=1 and look at the difference in golden/.

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/cli/program.h"

namespace docent::test {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

void check_golden(const std::string& name, const std::string& text) {
    const std::filesystem::path file =
        std::filesystem::path(DOCENT_TESTS "/cli/golden") / (name + ".txt");
    if (std::getenv("DOCENT_UPDATE_GOLDENS") != nullptr) std::ofstream(file) << text;
    CHECK(text == content_of(file));
}

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) longest = std::max(longest, line.size());
    return longest;
}

}  // namespace

TEST_CASE("the help of docent and of each command is as it was reviewed, and fits a terminal") {
    for (const std::string command :
         {"docent", "index", "ask", "serve", "show", "status", "check", "eval"}) {
        INFO(command);
        std::vector<std::string> arguments = {"--help"};
        if (command != "docent") arguments.insert(arguments.begin(), command);
        const Outcome outcome = run_program({arguments});
        CHECK(outcome.status == 0);
        CHECK(outcome.err.empty());
        CHECK(longest_line(outcome.out) <= 80);
        check_golden("help_" + command, outcome.out);
    }
}

TEST_CASE("without a command docent shows its help, as an error") {
    const Outcome outcome = run_program({{}});
    CHECK(outcome.status == 2);
    CHECK(outcome.err == run_program({{"--help"}}).out);
}

TEST_CASE("docent tells its version") {
    const Outcome outcome = run_program({{"--version"}});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("docent "));
    CHECK(outcome.out.find('.') != std::string::npos);
}

TEST_CASE("a wrong command line gets exit status 2, what is wrong, and where the help is") {
    struct Row {
        std::vector<std::string> arguments;
        const char* message;
        const char* help;
    };
    const std::vector<Row> rows = {
        {{"aks", "why"}, "there is no command aks", "`docent --help`"},
        {{"ask"}, "QUESTION is required", "`docent ask --help`"},
        {{"ask", "--jsno", "why"}, "--jsno", "`docent ask --help`"},
        {{"ask", "--limit", "0", "why"}, "not in range 1 to 50", "`docent ask --help`"},
        {{"ask", "--limit", "51", "why"}, "not in range 1 to 50", "`docent ask --help`"},
        {{"ask", "--limit", "many", "why"}, "not in range 1 to 50", "`docent ask --help`"},
        {{"ask", "--batch", "file", "why"}, "excludes --batch", "`docent ask --help`"},
        {{"show"}, "ARTICLE is required", "`docent show --help`"},
        {{"show", "a", "b"}, "not expected: b", "`docent show --help`"},
        {{"status", "here"}, "not expected: here", "`docent status --help`"},
        {{"serve", "--port", "65536"}, "not in range 0 to 65535", "`docent serve --help`"},
        {{"index", "--db"}, "--db", "`docent index --help`"},
        {{"index", "--jobs", "-1"}, "--jobs", "`docent index --help`"},
        {{"aks\x1b[31m"}, "there is no command aks[31m\n", "`docent --help`"},
    };
    for (const Row& row : rows) {
        const Outcome outcome = run_program({row.arguments});
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.starts_with("docent: "));
        CHECK(outcome.err.find(row.message) != std::string::npos);
        CHECK(outcome.err.find(row.help) != std::string::npos);
    }
}

}  // namespace docent::test
