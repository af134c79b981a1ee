// The log of unanswered questions as the program keeps and shows it.

#include <catch2/catch.hpp>

#include "tests/cli/program.h"
#include "tests/http/raw_client.h"
#include "text/iso_date.h"

namespace docent::test {
namespace {

const std::string kUnanswered = "how do zebras swim";

// What `status` lists, with "DAY" for today.
std::string listed(const IndexedFolder& folder, const std::string& log) {
    std::string list = folder.run({"status", "--unanswered", log}).out;
    const std::string day = iso_date_from(today());
    for (std::size_t at = 0; (at = list.find(day, at)) != std::string::npos;) {
        list.replace(at, day.size(), "DAY");
    }
    return list;
}

}  // namespace

TEST_CASE("ask keeps what is not answered, and status lists it, asked most first") {
    const IndexedFolder folder;
    const TempFolder place;
    const std::string log = place / "missing.log";
    CHECK(folder.run({"ask", kUnanswered}).status == 1);
    CHECK(folder.run({"ask", "--log-unanswered", log, "why are feet numb"}).status == 0);
    CHECK_FALSE(std::filesystem::exists(log));
    CHECK(folder.run({"ask", "--log-unanswered", log, "quantum chromodynamics"}).status == 1);
    const Outcome asked = folder.run({"ask", "--log-unanswered", log, kUnanswered});
    CHECK(asked.status == 1);
    CHECK(asked.err.empty());
    CHECK(asked.out == folder.run({"ask", kUnanswered}).out);
    CHECK(folder
              .run({"ask", "--log-unanswered", log, "--batch", "-"},
                   "How do zebras swim?\nvitamin d\n")
              .status == 0);
    CHECK(listed(folder, log) == "2  DAY  How do zebras swim?\n1  DAY  quantum chromodynamics\n");
    CHECK(folder.run({"status", "--json", "--unanswered", log}).out ==
          "{\"format\":1,\"unanswered\":[{\"question\":\"How do zebras swim?\",\"count\":2,"
          "\"last_day\":\"" +
              iso_date_from(today()) +
              "\"},{\"question\":\"quantum chromodynamics\",\"count\":1,\"last_day\":\"" +
              iso_date_from(today()) + "\"}]}\n");
}

TEST_CASE("a log that cannot be written costs no answer, and is told once") {
    const IndexedFolder folder;
    const Outcome outcome =
        folder.run({"ask", "--log-unanswered", "none/missing.log", "--batch", "-"},
                   kUnanswered + '\n' + kUnanswered + "\nvitamin d\n");
    CHECK(outcome.status == 0);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 3);
    CHECK(outcome.err.starts_with("docent: the log of unanswered questions "));
    CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
}

TEST_CASE("a log may not have the name of an article, whose place is among the answers") {
    const IndexedFolder folder;
    for (const std::string name : {"missing.txt", "missing", "missing.md", "logs/"}) {
        const Outcome outcome = folder.run({"ask", "--log-unanswered", name, kUnanswered});
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("log") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(folder.articles() / name));
    }
}

TEST_CASE("status says when there is no such log") {
    const IndexedFolder folder;
    CHECK(folder.run({"status", "--unanswered", "none.log"}).status == 2);
    CHECK_THAT(folder.run({"status", "--unanswered", "feet.md"}).err,
               Catch::Contains("feet.md is no log of unanswered questions"));
}

TEST_CASE("serve keeps whole questions, not what somebody is typing, nor who asks") {
    const IndexedFolder folder;
    const TempFolder place;
    const std::string log = place / "missing.log";
    Program server({{"serve", ".", "--port", "0", "--log-unanswered", log}, folder.articles()});
    REQUIRE(server.prints("(Ctrl-C ends it)"));
    const std::string address = "Ask at http://127.0.0.1:";
    const std::string printed = server.printed();
    RawClient client(std::stoi(printed.substr(printed.find(address) + address.size())));
    CHECK(client.get("/answers?q=how+do+ze").status == 200);
    CHECK(client.get("/?q=").status == 200);
    CHECK(client.get("/?q=numb+feet").status == 200);
    CHECK_FALSE(std::filesystem::exists(log));
    CHECK(client.get("/answers?q=how+do+zebras+swim&finished=1").status == 200);
    CHECK(client.get("/?q=how+do+zebras+swim").status == 200);
    CHECK(client.get("/api/v1/ask?q=how+do+zebras+swim").status == 200);
    CHECK(listed(folder, log) == "3  DAY  how do zebras swim\n");
    server.send(SIGTERM);
    CHECK(server.finish(std::chrono::seconds(5)).err.empty());
}

}  // namespace docent::test
