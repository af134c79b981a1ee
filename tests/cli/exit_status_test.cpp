// The exit status tells a script what happened, the message tells a person what to do.

#include <xapian.h>

#include <catch2/catch.hpp>

#include "store/index_writer.h"
#include "store/schema.h"
#include "tests/cli/program.h"
#include "tests/index_snapshot.h"

namespace docent::test {
namespace {

bool says(const Outcome& outcome, const std::string& words) {
    return outcome.err.starts_with("docent: ") && outcome.err.find(words) != std::string::npos;
}

constexpr int kRecords = 20'000;

// A file of records that takes long enough to index to be interrupted.
void write_large_file(const std::filesystem::path& file) {
    std::string lines;
    for (int i = 0; i < kRecords; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"_id": ")" + number + R"(", "title": "Record )" + number + R"(", "text": ")";
        for (int j = 0; j < 4; ++j)
            lines += "Sentence of record" + number + " that says a little. ";
        lines += "\"}\n";
    }
    write_file(file, lines);
}

// Whether a merge has begun and not ended: the database that counts and the next one are there.
bool has_two_databases(const std::filesystem::path& index) {
    std::error_code error;
    int databases = 0;
    for (const auto& entry : std::filesystem::directory_iterator(index, error)) {
        databases += entry.path().filename().string().starts_with("articles-") ? 1 : 0;
    }
    return databases > 1;
}

// Stops the program with SIGSTOP in the middle of a merge. Gives false when it has ended before.
bool is_held_in_merge(const Program& program, const std::filesystem::path& index) {
    while (program.is_running()) {
        if (!has_two_databases(index)) continue;
        program.send(SIGSTOP);
        if (has_two_databases(index)) return true;
        program.send(SIGCONT);
    }
    return false;
}

// A folder that takes long enough to index to be interrupted.
void write_large_folder(const std::filesystem::path& folder) {
    constexpr int kArticles = 1000;
    constexpr int kParagraphs = 40;
    for (int i = 0; i < kArticles; ++i) {
        std::string text = "# Article " + std::to_string(i) + "\n";
        for (int j = 0; j < kParagraphs; ++j) {
            text += "\nParagraph " + std::to_string(j) + " of article " + std::to_string(i) +
                    " has word" + std::to_string(i * kParagraphs + j) + " and says a little.\n";
        }
        write_file(folder / (std::to_string(i) + ".md"), text);
    }
}

}  // namespace

TEST_CASE("answered and indexed is 0, no answer in the articles is 1") {
    const IndexedFolder folder;
    CHECK(folder.run({"index", "."}).status == 0);
    CHECK(folder.run({"ask", "why are my feet numb"}).status == 0);
    CHECK(folder.run({"ask", "vitamin"}).status == 0);
    CHECK(folder.run({"ask", "how do zebras swim"}).status == 1);
    CHECK(folder.run({"ask", ""}).status == 1);
    CHECK(folder.run({"ask", "--json", "how do zebras swim"}).status == 1);
}

TEST_CASE("no index is 2 and says how to make one") {
    const TempFolder folder;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"ask", "why"}, {"show", "a"}, {"status"}, {"serve"}, {"index"}}) {
        const Outcome outcome = run_program({arguments, folder.path()});
        INFO(arguments[0] << ": " << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(says(outcome, "no index"));
        CHECK(says(outcome, "`docent index FOLDER`"));
    }
    const Outcome elsewhere = run_program({{"ask", "why", "--db", "gone"}, folder.path()});
    CHECK(elsewhere.status == 2);
    CHECK(says(elsewhere, (folder / "gone").string()));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("an index of another version is 2 and says how to make it anew") {
    const IndexedFolder folder;
    {
        Xapian::WritableDatabase database(folder.database().string());
        database.set_metadata(kVersionKey, "0.1");
        database.commit();
    }
    for (const char* command : {"ask", "show", "status", "index"}) {
        const Outcome outcome = command == std::string("status") || command == std::string("index")
                                    ? folder.run({command})
                                    : folder.run({command, "feet"});
        INFO(command << ": " << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(says(outcome, "version 0.1"));
        CHECK(says(outcome, "`docent index`"));
    }
}

TEST_CASE("a damaged index is 2 and not a crash") {
    const IndexedFolder folder;
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder.database())) {
        if (file.path().extension() == ".glass") {
            const auto size = std::filesystem::file_size(file);
            std::ofstream(file.path(), std::ios::binary) << std::string(size, '\xA5');
        }
    }
    const Outcome outcome = folder.run({"ask", "numb feet"});
    INFO(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(says(outcome, folder.database().string()));
    CHECK(outcome.err.find("bug") == std::string::npos);
}

TEST_CASE("a folder that cannot be read is 2") {
    const IndexedFolder folder;
    for (const char* command : {"index", "serve"}) {
        const Outcome outcome = folder.run({command, "gone"});
        INFO(command);
        CHECK(outcome.status == 2);
        CHECK(says(outcome, "gone"));
        CHECK_FALSE(std::filesystem::exists(folder.articles() / "gone"));
    }
}

TEST_CASE("some skipped articles is 3, and the others are indexed") {
    const IndexedFolder folder;
    write_file(folder.articles() / "zeros.txt", kNoText);
    write_file(folder.articles() / "hands.txt", "Cold hands are common in winter.\n");
    const Outcome outcome = folder.run({"index"});
    INFO(outcome.out);
    CHECK(outcome.status == 3);
    CHECK(outcome.out.find("skipped zeros.txt: ") != std::string::npos);
    CHECK(outcome.out.find("1 new") != std::string::npos);
    CHECK(folder.run({"index"}).status == 3);  // still not read
    CHECK(folder.run({"ask", "cold hands"}).status == 0);
    CHECK(folder.run({"status"}).out.find("skipped     zeros.txt: ") != std::string::npos);

    std::filesystem::remove(folder.articles() / "zeros.txt");
    CHECK(folder.run({"index"}).status == 0);
}

TEST_CASE("an index locked by another writer is 75, and can be asked meanwhile") {
    const IndexedFolder folder;
    const IndexWriter writer(folder.database());
    const Outcome outcome = folder.run({"index"});
    INFO(outcome.err);
    CHECK(outcome.status == 75);
    CHECK(outcome.err.starts_with("docent: "));
    CHECK(folder.run({"ask", "numb feet"}).status == 0);
}

TEST_CASE("an interrupted run is 130, keeps the index whole, and the next run goes on") {
    for (const int signal : {SIGINT, SIGTERM}) {
        const TempFolder folder;
        write_large_folder(folder.path());
        Program program({{"index", ".", "--jobs", "1"}, folder.path()});
        REQUIRE(program.makes(folder / ".docent/XAPIANDB"));
        program.send(signal);
        const Outcome outcome = program.finish();
        INFO(outcome.out << outcome.err);
        CHECK(outcome.status == 130);
        CHECK(outcome.out.find("Interrupted. Run it again to go on from here.") !=
              std::string::npos);
        CHECK(run_program({{"status"}, folder.path()}).status == 0);

        const Outcome next = run_program({{"index"}, folder.path()});
        CHECK(next.status == 0);
        CHECK(next.out.starts_with("1,000 files: "));
    }
}

TEST_CASE("a run interrupted inside a file of records is 130, and the next run completes it") {
    const TempFolder folder;
    write_large_file(folder / "records.jsonl");
    Program program({{"index", "."}, folder.path()});
    REQUIRE(program.makes(folder / ".docent/building"));
    program.send(SIGINT);
    const Outcome outcome = program.finish();
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 130);
    const IndexSnapshot interrupted = read_snapshot(folder / ".docent");
    CHECK(contradiction_in(interrupted) == "none");
    CHECK(interrupted.articles.size() < kRecords);

    CHECK(run_program({{"index"}, folder.path()}).status == 0);
    const IndexSnapshot whole = read_snapshot(folder / ".docent");
    CHECK(contradiction_in(whole) == "none");
    CHECK(whole.articles.size() == kRecords);
    CHECK(whole.skipped.empty());
    CHECK(run_program({{"index"}, folder.path()})
              .out.starts_with("1 file: 20,000 unchanged articles\n"));
}

TEST_CASE("a second writer during a merge is 75, and the index is whole") {
    const TempFolder folder;
    write_large_folder(folder.path());
    Program first({{"index", "."}, folder.path()});
    REQUIRE(is_held_in_merge(first, folder / ".docent"));
    write_file(folder / "more.md", "# More\n\nWhat came in the meantime.\n");
    CHECK(run_program({{"index"}, folder.path()}).status == 75);
    CHECK(run_program({{"index", "."}, folder.path()}).status == 75);
    CHECK(run_program({{"status"}, folder.path()}).status == 0);
    first.send(SIGCONT);
    CHECK(first.finish().status == 0);
    CHECK(contradiction_in(read_snapshot(folder / ".docent")) == "none");

    CHECK(run_program({{"index"}, folder.path()})
              .out.starts_with("1,001 files: 1 new article, 1,000 unchanged\n"));
    CHECK(contradiction_in(read_snapshot(folder / ".docent")) == "none");
}

TEST_CASE("a file of questions that cannot be read is 2") {
    const IndexedFolder folder;
    const Outcome outcome = folder.run({"ask", "--batch", "gone.txt"});
    CHECK(outcome.status == 2);
    CHECK(says(outcome, "gone.txt"));
    CHECK(folder.run({"ask", "--batch", "."}).status == 2);  // a folder is no file
}

TEST_CASE("output that cannot be written is 2") {
    const IndexedFolder folder;
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"ask", "numb feet"}, {"ask", "numb feet", "--json"}, {"status"}, {"index"}}) {
        const Outcome outcome = run_program({arguments, folder.articles(), "", {}, "/dev/full"});
        INFO(arguments[0] << ": " << outcome.err);
        CHECK(outcome.status == 2);
        CHECK(says(outcome, "written"));
    }
}

TEST_CASE("an article that does not exist is 2 and says what was looked for") {
    const IndexedFolder folder;
    const Outcome outcome = folder.run({"show", "hands.md"});
    CHECK(outcome.status == 2);
    CHECK(says(outcome, "hands.md"));
}

}  // namespace docent::test
