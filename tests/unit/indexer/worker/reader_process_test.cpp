#include "indexer/worker/reader_process.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <sstream>
#include <thread>

#include "indexer/readers/reader.h"
#include "tests/unit/indexer/worker/reader_fixture.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Catch::Matchers::Contains;
using namespace std::chrono_literals;
using test::has_children;
using test::kArticle;
using test::open_files;
using test::opened;
using test::ReaderFixture;

std::string bytes_of(const fs::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

// A process closes the file that it has read some time after it has given its documents.
bool has_only_files(pid_t process, const std::set<std::string>& names) {
    for (int i = 0; i < 500 && open_files(std::to_string(process)) != names; ++i) {
        std::this_thread::sleep_for(10ms);
    }
    return open_files(std::to_string(process)) == names;
}

TEST_CASE_METHOD(ReaderFixture, "a reader process gives the documents that reading here gives") {
    ReaderProcess reader;
    for (const auto& entry : fs::directory_iterator(DOCENT_CORPUS)) {
        if (!entry.is_regular_file()) continue;
        const std::vector<Document> documents = read_file(reader, opened(entry.path()));
        REQUIRE(documents.size() == 1);
        CHECK(documents[0] ==
              read_article(ArticleFormat::markdown, bytes_of(entry.path()), "a/b.md"));
    }
}

TEST_CASE_METHOD(ReaderFixture, "a reader process cleans as it is told") {
    CleaningOptions cleaning;
    cleaning.kept_rules = {"reading_time"};
    ReaderProcess reader(cleaning);
    const std::string text = "# Oil\n\n5 min read\n\nOil burns.\n";
    CHECK(read(reader, text)[0] == read_article(ArticleFormat::markdown, text, "a/b.md", cleaning));
}

TEST_CASE_METHOD(ReaderFixture, "one process reads many files, good and bad, and has only those") {
    ReaderProcess reader;
    CHECK(reader.process_id() == 0);
    read(reader, kArticle);
    const pid_t process = reader.process_id();
    REQUIRE(process > 0);
    CHECK_THAT(bytes_of("/proc/" + std::to_string(process) + "/cmdline"),
               Contains("docent: reader"));
    const int inheritable = open("/dev/null", O_RDONLY);
    for (int i = 0; i < 50; ++i) {
        CHECK_THAT(reason(reader, ""), Contains("no words"));
        CHECK(read(reader, kArticle)[0].text == "Oil burns.");
    }
    CHECK(reader.process_id() == process);
    CHECK(has_only_files(process, {"0", "1", "2", "3"}));
    ReaderProcess second;
    read(second, kArticle);
    CHECK(has_only_files(second.process_id(), {"0", "1", "2", "3"}));
    close(inheritable);
}

TEST_CASE_METHOD(ReaderFixture, "a file is read from its beginning, wherever it stands") {
    ReaderProcess reader;
    const FileDescriptor file = file_of(kArticle);
    REQUIRE(lseek(file.number(), 5, SEEK_SET) == 5);
    CHECK(read_file(reader, file)[0].title == "Oil");
}

TEST_CASE_METHOD(ReaderFixture,
                 "the articles of a file of many come one by one, and what is skipped is told") {
    std::string lines = "{\"_id\": \"first\", \"title\": \"One\", \"text\": \"Oil burns.\"}\n";
    lines += "no record\n{\"_id\": \"empty\", \"text\": \"\"}\n";
    for (int i = 0; i < 3000; ++i) {
        lines += "{\"_id\": \"" + std::to_string(i) + "\", \"text\": \"Article " +
                 std::to_string(i) + " of many.\"}\n";
    }
    ReaderProcess reader;
    const FileDescriptor file = file_of(lines);
    REQUIRE(lseek(file.number(), 5, SEEK_SET) == 5);
    std::vector<std::string> ids;
    std::vector<std::uint32_t> skipped;
    reader.read(
        file, ArticleFormat::json_lines, "all.jsonl",
        [&](const Document& document) { ids.push_back(document.record_id); },
        [&](std::uint32_t line, const std::string& reason) {
            CHECK_FALSE(reason.empty());
            skipped.push_back(line);
        });
    REQUIRE(ids.size() == 3001);
    CHECK(ids[0] == "first");
    CHECK(ids[3000] == "2999");
    CHECK(skipped == std::vector<std::uint32_t>{2, 3});
}

TEST_CASE_METHOD(ReaderFixture, "a reader process is replaced after its number of files") {
    ReadLimits limits;
    limits.files_per_process = 3;
    ReaderProcess reader({}, limits);
    std::set<pid_t> processes;
    for (int i = 0; i < 9; ++i) {
        if (reader.process_id() != 0) processes.insert(reader.process_id());
        read(reader, kArticle);
    }
    CHECK(processes.size() == 3);
    CHECK(reader.process_id() == 0);
    CHECK_FALSE(has_children());
}

TEST_CASE_METHOD(ReaderFixture, "a reader process that has grown is replaced") {
    ReadLimits limits;
    limits.kept_memory_bytes = 1;
    ReaderProcess reader({}, limits);
    std::set<pid_t> processes;
    for (int i = 0; i < 40; ++i) {
        read(reader, kArticle);
        if (reader.process_id() != 0) processes.insert(reader.process_id());
    }
    CHECK(processes.size() == 3);
}

TEST_CASE_METHOD(ReaderFixture,
                 "who takes documents may refuse one, and goes on with the next file") {
    ReaderProcess reader;
    const FileDescriptor file = file_of(kArticle);
    const auto refuse = [](const Document&) { throw std::runtime_error("no room"); };
    CHECK_THROWS_WITH(reader.read(file, ArticleFormat::markdown, "a.md", refuse, {}), "no room");
    CHECK(read(reader, kArticle).size() == 1);
}

TEST_CASE_METHOD(ReaderFixture, "threads each have their own process") {
    std::vector<std::thread> threads;
    std::vector<std::size_t> counts(4);
    const FileDescriptor file = file_of(kArticle);
    for (std::size_t& count : counts) {
        threads.emplace_back([&] {
            ReadLimits limits;
            limits.files_per_process = 10;
            ReaderProcess reader({}, limits);
            for (int i = 0; i < 50; ++i) count += read_file(reader, file).size();
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(counts == std::vector<std::size_t>(4, 50));
}

}  // namespace
}  // namespace docent
