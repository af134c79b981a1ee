#include "indexer/readers/json_lines_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>

#include <catch2/catch.hpp>

#include "indexer/file_descriptor.h"
#include "model/error.h"
#include "tests/temp_folder.h"
#include "tests/unit/indexer/block_outline.h"
#include "tests/unit/indexer/readers/zip_bytes.h"

namespace docent {
namespace {

using Catch::Contains;
using test::repeated;

struct Records {
    std::vector<RawArticle> articles;
    std::vector<std::string> lines;
    std::vector<std::string> skipped;  // "3: reason"
};

Records read_file(const std::filesystem::path& path) {
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    Records records;
    read_json_lines(
        file.number(),
        [&](RawArticle article, std::string_view line) {
            records.articles.push_back(std::move(article));
            records.lines.emplace_back(line);
        },
        [&](std::uint32_t line, const std::string& reason) {
            records.skipped.push_back(std::to_string(line) + ": " + reason);
        });
    return records;
}

Records read(std::string_view bytes) {
    const test::TempFolder folder;
    test::write_file(folder / "a.jsonl", bytes);
    return read_file(folder / "a.jsonl");
}

// Gives `bytes`, as many times as `repeats` says, gzipped.
std::string gzip_of(std::string_view bytes, std::size_t repeats = 1) {
    std::string zipped;
    archive* writer = archive_write_new();
    archive_write_set_format_raw(writer);
    archive_write_add_filter_gzip(writer);
    archive_write_set_bytes_per_block(writer, 0);
    const auto append = [](archive*, void* to, const void* piece, size_t size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(piece), size);
        return static_cast<la_ssize_t>(size);
    };
    archive_write_open(writer, &zipped, nullptr, append, nullptr);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    for (std::size_t i = 0; i < repeats; ++i) {
        archive_write_data(writer, bytes.data(), bytes.size());
    }
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    return zipped;
}

TEST_CASE("each JSON line is an article") {
    const std::string first =
        R"({"_id": "a1", "title": " The  title", "text": "One.\r\n\r\nTwo\u0007.", "author": "W",)"
        R"( "url": "https://x.org/a", "published": "2024-05-31T10:00", "language": "en-US",)"
        R"( "metadata": {"text": "no", "list": [1, {"title": "no"}]}})";
    const Records records =
        read("\xEF\xBB\xBF" + first + "\n\n  \r\n{\"id\": 7, \"text\": \"Three.\"}\r\n" +
             R"({"text": "Four.", "title": null})");
    CHECK(records.skipped.empty());
    REQUIRE(records.articles.size() == 3);
    const RawArticle& article = records.articles[0];
    CHECK(article.record_id == "a1");
    CHECK(article.title == "The title");
    CHECK(article.author == "W");
    CHECK(article.source_url == "https://x.org/a");
    CHECK(article.published == "2024-05-31");
    CHECK(article.language == "en");
    CHECK(outline(article.blocks) == "p One.\np Two.\n");
    CHECK(article.blocks[1].line == 1);
    CHECK(records.lines[0] == first);
    CHECK(records.articles[1].record_id == "7");
    CHECK(records.articles[1].blocks[0].line == 4);
    CHECK(records.articles[2].record_id == "line-5");
}

TEST_CASE("gzipped JSON lines are read like plain ones") {
    const test::TempFolder folder;
    const std::string line = R"({"_id": "1", "text": "One."})";
    test::write_file(folder / "a", gzip_of(line + "\n") + gzip_of(R"({"_id":"2","text":"Two."})"));
    const Records records = read_file(folder / "a");
    REQUIRE(records.articles.size() == 2);
    CHECK(records.lines[0] == line);
    CHECK(records.articles[1].record_id == "2");
}

TEST_CASE("JSON lines that are no records are skipped with a reason, the rest is read") {
    const Records records = read(
        "{\"_id\": 1, \"text\": \"One.\"}\n"
        "{\"_id\": 2, \"text\": \"One.\"\n"
        "[1]\n"
        "\"text\"\n"
        "{\"_id\": 5, \"text\": \" \"}\n"
        "{\"_id\": 6, \"text\": [\"a\"]}\n"
        "{\"_id\": 1, \"text\": \"Other.\"}\n"
        "{\"_id\": \"" +
        std::string(600, 'x') + "\", \"text\": \"Other.\"}\n" +
        "{\"_id\": 9, \"text\": \"x\", \"deep\": " + repeated("[", 100'000) + "\n" +
        "{\"_id\": 10, \"text\": \"Last.\"}");
    REQUIRE(records.articles.size() == 2);
    CHECK(records.articles[1].record_id == "10");
    REQUIRE(records.skipped.size() == 8);
    CHECK_THAT(records.skipped[0], Contains("2: it is not valid JSON (at byte "));
    CHECK_THAT(records.skipped[1], Contains("3: it is no JSON object"));
    CHECK_THAT(records.skipped[2], Contains("4: it is no JSON object"));
    CHECK_THAT(records.skipped[3], Contains("5: it has no \"text\""));
    CHECK_THAT(records.skipped[4], Contains("6: it has no \"text\""));
    CHECK_THAT(records.skipped[5], Contains("7: its id was given to a line before"));
    CHECK_THAT(records.skipped[6], Contains("8: its id is longer than 500 bytes"));
    CHECK_THAT(records.skipped[7], Contains("9: it is nested too deeply"));
}

TEST_CASE("a record with a title and no text is found by its title") {
    const Records records = read(R"({"_id": 1, "title": "A paper", "text": ""})");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].title == "A paper");
    CHECK(outline(records.articles[0].blocks) == "p A paper\n");
    CHECK(records.skipped.empty());
}

TEST_CASE("broken UTF-8 in JSON lines is repaired") {
    const Records records = read("{\"_id\": 1, \"text\": \"caf\xE9 bar\"}");
    REQUIRE(records.articles.size() == 1);
    CHECK(outline(records.articles[0].blocks) == "p caf\xEF\xBF\xBD bar\n");
}

TEST_CASE("a JSON line that is too long is passed over") {
    const std::string record = R"({"text": "One."})";
    const Records records =
        read(record + "\n{\"text\": \"" + std::string((16 << 20) + 1, 'x') + "\"}\n" + record);
    CHECK(records.articles.size() == 2);
    REQUIRE(records.skipped.size() == 1);
    CHECK_THAT(records.skipped[0], Contains("2: it is longer than 16 MB"));
    CHECK(records.articles[1].record_id == "line-3");
}

TEST_CASE("an empty file of JSON lines holds no articles") {
    CHECK(read("").articles.empty());
    CHECK(read("\n\n").articles.empty());
    CHECK(read(gzip_of("")).articles.empty());
}

TEST_CASE("a file without any JSON lines is refused after its first hundred lines") {
    CHECK_THROWS_WITH(read(repeated("prose\n", 5000)), Contains("none of its first 100 lines"));
    CHECK(read(repeated("prose\n", 99)).skipped.size() == 99);
}

TEST_CASE("endless bad JSON lines are reported a thousand times and then counted") {
    const Records records = read("{\"text\": \"One.\"}\n" + repeated("{}\n", 5000));
    REQUIRE(records.skipped.size() == 1001);
    CHECK_THAT(records.skipped.back(), Contains("4,000 lines more were skipped"));
}

TEST_CASE("gzipped JSON lines that end too early give what was there before") {
    const test::TempFolder folder;
    std::string lines;
    for (int i = 0; i < 50'000; ++i) {
        lines += R"({"_id": )" + std::to_string(i) + R"(, "text": "Some text."})" + '\n';
    }
    const std::string zipped = gzip_of(lines);
    test::write_file(folder / "a", zipped.substr(0, zipped.size() / 2));
    const FileDescriptor file(open((folder / "a").c_str(), O_RDONLY | O_CLOEXEC));
    int taken = 0;
    CHECK_THROWS_WITH(read_json_lines(
                          file.number(), [&](const RawArticle&, std::string_view) { ++taken; },
                          [](std::uint32_t, const std::string&) {}),
                      Contains("damaged behind"));
    CHECK(taken > 10'000);
    CHECK(taken < 50'000);
}

TEST_CASE("a gzip bomb of JSON lines is stopped") {
    const test::TempFolder folder;
    test::write_file(folder / "a", gzip_of(std::string(1 << 20, ' '), 100));
    CHECK_THROWS_WITH(read_file(folder / "a"), Contains("more than 200 times its size"));
    test::write_file(folder / "b", gzip_of(std::string(1 << 20, '\n'), 100));
    CHECK_THROWS_WITH(read_file(folder / "b"), Contains("more than 200 times its size"));
}

TEST_CASE("all three dates of a record are read") {
    const Records records = read(
        R"({"_id": "1", "text": "Words.", "published": "2020-01-02", "reviewed": "2021-03-04",)"
        R"( "updated": "2022-05-06T07:08:09Z"})");
    REQUIRE(records.articles.size() == 1);
    CHECK(records.articles[0].published == "2020-01-02");
    CHECK(records.articles[0].reviewed == "2021-03-04");
    CHECK(records.articles[0].updated == "2022-05-06");
}

TEST_CASE("a record whose text is no words has its title as text, at its line") {
    const Records records = read("\n{\"_id\": \"1\", \"title\": \"Clams\", \"text\": \"***\"}\n");
    REQUIRE(records.articles.size() == 1);
    REQUIRE(records.articles[0].blocks.size() == 1);
    CHECK(records.articles[0].blocks[0].text == "Clams");
    CHECK(records.articles[0].blocks[0].line == 2);
}

}  // namespace
}  // namespace docent
