#include "store/unanswered_log.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

#include "tests/temp_folder.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

using namespace std::chrono;

constexpr sys_days kDay = 2026y / 11 / 26;

std::string content_of(const std::filesystem::path& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

AnswerPage page_with(Verdict verdict, const std::string& question) {
    AnswerPage page;
    page.verdict = verdict;
    page.question.text = question;
    return page;
}

std::vector<std::string> questions_in(const std::filesystem::path& file) {
    std::vector<std::string> questions;
    for (const UnansweredQuestion& entry : read_unanswered(file)) {
        questions.push_back(std::to_string(entry.count) + ' ' + entry.last_day + ' ' +
                            entry.question);
    }
    return questions;
}

mode_t mode_of(const std::filesystem::path& file) {
    struct stat status {};
    stat(file.c_str(), &status);
    return status.st_mode & 0777;
}

}  // namespace

TEST_CASE("a log counts a question however it is typed, and keeps its last day and words") {
    const TempFolder folder;
    const auto file = folder / "log";
    append_unanswered(file, "How do zebras swim?", kDay);
    append_unanswered(file, "What is the Höhe of it?", kDay - days(9));
    append_unanswered(file, "  how do\tZEBRAS  swim", kDay + days(1));
    append_unanswered(file, "How do zebras swim ??", kDay - days(1));
    append_unanswered(file, " \n ", kDay);
    CHECK(questions_in(file) == std::vector<std::string>{"3 2026-11-27 how do ZEBRAS swim",
                                                         "1 2026-11-17 What is the Höhe of it?"});
}

TEST_CASE("a log keeps only what is not answered") {
    const TempFolder folder;
    const auto file = folder / "log";
    UnansweredLog log(file);
    log.keep(page_with(Verdict::answered, "a"), kDay);
    log.keep(page_with(Verdict::unsure, "b"), kDay);
    CHECK_FALSE(std::filesystem::exists(file));
    log.keep(page_with(Verdict::not_here, "c"), kDay);
    CHECK(questions_in(file) == std::vector<std::string>{"1 2026-11-26 c"});
    UnansweredLog none{""};
    none.keep(page_with(Verdict::not_here, "d"), kDay);
    CHECK(questions_in(file).size() == 1);
}

TEST_CASE("a log holds the day and the question, nothing else, for its owner only") {
    const TempFolder folder;
    const auto file = folder / "log";
    append_unanswered(file, "why", kDay);
    CHECK(content_of(file) ==
          "# Questions that the articles did not answer, for docent\n2026-11-26\t1\twhy\n");
    CHECK(mode_of(file) == 0600);
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    append_unanswered(file, "why", kDay);
    CHECK(mode_of(file) == 0600);
}

TEST_CASE("control characters are written as what they are, malformed bytes as unknown") {
    const TempFolder folder;
    const auto file = folder / "log";
    append_unanswered(file, std::string("a\0b\x1b[2Jc\x7f", 9) + "d\u0085e\xFF\\x1b é", kDay);
    CHECK(questions_in(file) ==
          std::vector<std::string>{"1 2026-11-26 a\\x00b\\x1B[2Jc\\x7Fd\\x85e\uFFFD\\x1b é"});
}

TEST_CASE("a long question is cut between characters") {
    const TempFolder folder;
    const auto file = folder / "log";
    std::string question = "a";
    for (int i = 0; i < 1000; ++i) question += "é";
    append_unanswered(file, question, kDay);
    append_unanswered(file, std::string(1000, '\x01'), kDay);
    for (const UnansweredQuestion& entry : read_unanswered(file)) {
        CHECK(entry.question.size() >= kMaxLoggedBytes - 1);
        CHECK(entry.question.size() <= kMaxLoggedBytes);
    }
}

TEST_CASE("a full log keeps what is asked most, and its file stays small") {
    const TempFolder folder;
    const auto file = folder / "log";
    append_unanswered(file, "asked twice", kDay - days(99));
    append_unanswered(file, "asked twice", kDay - days(99));
    const std::string filling(480, 'x');
    for (int i = 0; i < 4000; ++i) {
        append_unanswered(file, std::to_string(i) + filling, kDay + days(i / 100));
        if (i % 500 == 0) CHECK(std::filesystem::file_size(file) <= kMaxLogFileBytes);
    }
    const std::vector<UnansweredQuestion> kept = read_unanswered(file);
    CHECK(kept.front() == UnansweredQuestion{"asked twice", 2, "2026-08-19"});
    CHECK(kept[1].question == "3900" + filling);  // of the last day
    CHECK(kept.size() >= kMaxLoggedQuestions);
    CHECK(std::filesystem::file_size(file) <= kMaxLogFileBytes);
    CHECK(mode_of(file) == 0600);
    CHECK_FALSE(std::filesystem::exists(folder / "log.new"));
}

TEST_CASE("what is new stays in a full log, though all else was asked more often") {
    const TempFolder folder;
    const auto file = folder / "log";
    const std::string filling(480, 'x');
    const auto is_kept = [&](const std::string& question) {
        const auto kept = read_unanswered(file);
        return std::any_of(kept.begin(), kept.end(),
                           [&](const auto& entry) { return entry.question == question; });
    };
    const auto make_full = [&] {  // until it is written anew
        auto size = std::filesystem::file_size(file);
        for (auto last = size - 1; size > last; size = std::filesystem::file_size(file)) {
            last = size;
            append_unanswered(file, "often 0" + filling, kDay);
        }
    };
    for (std::size_t i = 0; i < 2 * kMaxLoggedQuestions; ++i) {
        append_unanswered(file, "often " + std::to_string(i / 2) + filling, kDay);
    }
    for (int i = 0; i < 50; ++i) append_unanswered(file, "new " + std::to_string(i), kDay);
    make_full();
    CHECK(is_kept("new 0"));
    CHECK(is_kept("new 49"));
    CHECK(is_kept("often 0" + filling));
    make_full();
    CHECK(is_kept("new 49"));  // nothing newer has come
    for (std::size_t i = 0; i < kNewestLoggedQuestions; ++i) {
        append_unanswered(file, "newer " + std::to_string(i), kDay);
    }
    make_full();
    CHECK(is_kept("newer 0"));
    CHECK_FALSE(is_kept("new 49"));
    CHECK(read_unanswered(file).size() == kMaxLoggedQuestions);
}

TEST_CASE("nothing is lost when several write to a log that is written anew") {
    const TempFolder folder;
    const auto file = folder / "log";
    const auto append_patiently = [&](const std::string& question) {
        for (int attempt = 0; attempt < 100; ++attempt) {
            try {
                return append_unanswered(file, question, kDay);
            } catch (const Error&) {  // waited too long
            }
        }
    };
    const auto ask = [&](int asker) {
        for (int i = 0; i < 800; ++i) {
            append_patiently(std::to_string((i * 7 + asker) % 200) + std::string(480, 'x'));
        }
    };
    {
        std::vector<std::jthread> askers;
        for (int asker = 0; asker < 4; ++asker) askers.emplace_back(ask, asker);
    }
    std::uint64_t count = 0;
    for (const UnansweredQuestion& entry : read_unanswered(file)) count += entry.count;
    CHECK(count == 3200);
}

TEST_CASE("a line that was not written whole is passed over and then removed") {
    const TempFolder folder;
    const auto file = folder / "log";
    append_unanswered(file, "why", kDay);
    const std::string whole = content_of(file);
    for (const std::string& torn :
         {std::string("2026-11-26\t1\tho"), std::string("2026"), std::string(30, '\0')}) {
        write_file(file, whole + torn);
        CHECK(questions_in(file) == std::vector<std::string>{"1 2026-11-26 why"});
        append_unanswered(file, "who", kDay);
        CHECK(questions_in(file) ==
              std::vector<std::string>{"1 2026-11-26 who", "1 2026-11-26 why"});
    }
    write_file(file, whole + "2026-99-01\t1\ta\n2026-11-26\t-1\tb\n2026-11-26\tc\n\n" +
                         "2026-11-26\t99999999999999999999\td\n2026-11-26\t1\t\n");
    CHECK(questions_in(file) == std::vector<std::string>{"1 2026-11-26 why"});
}

TEST_CASE("a file that is something else is neither written to nor read") {
    const TempFolder folder;
    const auto file = folder / "notes";
    write_file(file, "my notes\n");
    CHECK(error_of([&] { append_unanswered(file, "why", kDay); }) == ErrorKind::unwritable);
    CHECK(error_of([&] { read_unanswered(file); }) == ErrorKind::unreadable);
    CHECK(content_of(file) == "my notes\n");
    CHECK(error_of([&] { append_unanswered(folder.path(), "why", kDay); }) ==
          ErrorKind::unwritable);
    CHECK(error_of([&] { read_unanswered(folder.path()); }) == ErrorKind::unreadable);
    const auto pipe = folder / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(error_of([&] { append_unanswered(pipe, "why", kDay); }) == ErrorKind::unwritable);
    CHECK(error_of([&] { read_unanswered(pipe); }) == ErrorKind::unreadable);
    CHECK(error_of([&] { read_unanswered(folder / "none"); }) == ErrorKind::unreadable);
    CHECK(error_of([&] { append_unanswered(folder / "none/log", "why", kDay); }) ==
          ErrorKind::unwritable);
}

TEST_CASE("an empty log and one behind a link are logs") {
    const TempFolder folder;
    write_file(folder / "real", "");
    CHECK(read_unanswered(folder / "real").empty());
    std::filesystem::create_symlink(folder / "real", folder / "link");
    UnansweredLog log(folder / "link");
    log.keep(page_with(Verdict::not_here, "why"), kDay);
    CHECK(questions_in(folder / "real") == std::vector<std::string>{"1 2026-11-26 why"});
    CHECK(std::filesystem::is_symlink(folder / "link"));
}

}  // namespace docent::test
