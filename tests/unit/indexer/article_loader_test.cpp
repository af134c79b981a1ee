#include "indexer/article_loader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "model/error.h"
#include "tests/scarce_files.h"
#include "tests/temp_folder.h"

using docent::ArticleEntry;
using docent::ArticleLoader;
using docent::SkippedFile;
using docent::test::ScarceFiles;
using docent::test::TempFolder;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

using Outcome = docent::LoadedFile::Outcome;

constexpr std::uint64_t kMaxBytes = 1000;

struct Loaded {
    docent::LoadedFile file;
    std::vector<ArticleEntry> articles;
};

Loaded load(const fs::path& folder, const std::string& path,
            docent::ArticleFormat format = docent::ArticleFormat::markdown,
            bool follows_links = false) {
    docent::ArticleFile file;
    file.root = folder.string();
    file.follows_links = follows_links;
    file.path = path;
    file.format = format;
    docent::LoadOptions options;
    options.max_article_bytes = kMaxBytes;
    Loaded loaded;
    loaded.file = ArticleLoader(options).load(
        file, "..", [&](ArticleEntry entry) { loaded.articles.push_back(std::move(entry)); });
    return loaded;
}

SkippedFile load_skipped(const fs::path& folder, const std::string& path) {
    const Loaded loaded = load(folder, path);
    CHECK(loaded.articles.empty());
    CHECK(loaded.file.outcome == Outcome::skipped);
    REQUIRE(loaded.file.skipped.size() == 1);
    return loaded.file.skipped.front();
}

bool is_gone(const Loaded& loaded) {
    return loaded.file.outcome == Outcome::gone && loaded.articles.empty();
}

}  // namespace

TEST_CASE("a title that is only the text's first sentence is not indexed as a title") {
    const TempFolder folder;
    const auto title_terms = [&](const std::string& record) {
        write_file(folder / "a.jsonl", record + "\n");
        const Loaded loaded = load(folder.path(), "a.jsonl", docent::ArticleFormat::json_lines);
        REQUIRE(loaded.articles.size() == 1);
        return loaded.articles.front().title_terms.size();
    };
    CHECK(title_terms(R"({"_id": "1", "text": "Clams hold B12. So does liver."})") == 0);
    CHECK(title_terms(R"({"_id": "1", "text": "Do clams hold B12? They do."})") == 0);
    CHECK(title_terms(R"({"_id": "1", "text": "Clams"})") == 0);
    CHECK(title_terms(R"({"_id": "1", "title": "Clams", "text": "Clams hold B12."})") == 1);
}

TEST_CASE("a loaded article has head, document, passages and terms") {
    const TempFolder folder;
    write_file(folder / "a/b12.md", "# Vitamin B12\n\nClams hold much of it.\n");
    Loaded loaded = load(folder.path(), "a/b12.md");
    REQUIRE(loaded.articles.size() == 1);
    ArticleEntry& entry = loaded.articles.front();
    CHECK(entry.head.root == "..");
    CHECK(entry.head.path == "a/b12.md");
    CHECK(entry.head.title == "Vitamin B12");
    CHECK(entry.head.size_bytes == 38);
    CHECK(entry.head.content_hash == entry.document.content_hash);
    CHECK(entry.head.indexed_ns > entry.head.modified_ns);
    REQUIRE(entry.title_terms.size() == 2);
    REQUIRE(entry.passages.size() == 1);
    CHECK(entry.passages[0].passage.text == "Clams hold much of it.");
    CHECK(entry.passages[0].terms.size() == 5);

    set_article_id(entry, "b12-0");
    CHECK(entry.head.id == "b12-0");
    CHECK(entry.document.article_id == "b12-0");
    CHECK(entry.passages[0].passage.id == docent::PassageId{"b12-0", 0});
}

TEST_CASE("the terms of a question that an answer has lost are loaded, and nothing else of it") {
    const TempFolder folder;
    write_file(folder / "a.md", "# Rice\n\n## FAQ\n\nYes, cooked rice can be frozen.\n\nIt is.\n");
    const Loaded loaded = load(folder.path(), "a.md");
    REQUIRE(loaded.articles.size() == 1);
    const ArticleEntry& entry = loaded.articles.front();
    REQUIRE(entry.passages.size() == 2);
    std::string inferred;
    for (const docent::Term& term : entry.passages[0].inferred_terms) inferred += term.word + ' ';
    CHECK(inferred == "can cooked rice be frozen ");
    CHECK(entry.passages[1].inferred_terms.empty());
    CHECK(entry.passages[0].passage.text == "Yes, cooked rice can be frozen.");
    CHECK(entry.passages[0].passage.heading_path == std::vector<std::string>{"FAQ"});
    CHECK(entry.document.text.find("an cooked") == std::string::npos);
}

TEST_CASE("bytes that are no text are skipped and remembered by size and time") {
    const TempFolder folder;
    write_file(folder / "a.md", std::string("a\0b\0\xFF\xFE\0\0\0", 9));
    const SkippedFile skipped = load_skipped(folder.path(), "a.md");
    CHECK(skipped.root == "..");
    CHECK(skipped.path == "a.md");
    CHECK(skipped.size_bytes == 9);
    CHECK(skipped.modified_ns > 0);
    CHECK_FALSE(skipped.reason.empty());
}

TEST_CASE("what is quickly told is not remembered by size and time") {
    const TempFolder folder;
    write_file(folder / "empty.md", "");
    write_file(folder / "large.md", std::string(kMaxBytes + 1, 'a'));
    const SkippedFile empty = load_skipped(folder.path(), "empty.md");
    CHECK(empty.reason == "the file is empty");
    CHECK(empty.modified_ns == 0);
    const SkippedFile large = load_skipped(folder.path(), "large.md");
    CHECK(large.reason == "the file is too large: 1001 bytes, the limit is 1000; split it");
    CHECK(large.modified_ns == 0);
}

TEST_CASE("a file that must not be read is skipped with the system's reason") {
    const TempFolder folder;
    write_file(folder / "a.md", "words");
    fs::permissions(folder / "a.md", fs::perms::none);
    const docent::test::WithoutRootRights rights;
    CHECK(load_skipped(folder.path(), "a.md").reason == "it cannot be read: Permission denied");
}

TEST_CASE("a file whose reader does not go on is to be tried again, not blamed") {
    const TempFolder folder;
    write_file(folder / "a.md", "Words.");
    docent::LoadOptions options;
    options.limits.article_seconds = 1;
    ArticleLoader loader(options);
    const docent::ArticleFile file{folder.path().string(), "a.md", docent::ArticleFormat::markdown,
                                   6, 0};
    const auto load_file = [&] { return loader.load(file, "..", [](const ArticleEntry&) {}); };
    REQUIRE(load_file().outcome == Outcome::read);
    std::ifstream children("/proc/thread-self/children");
    pid_t reader = 0;
    REQUIRE(children >> reader);
    kill(reader, SIGSTOP);
    const docent::LoadedFile failed = load_file();
    CHECK(failed.outcome == Outcome::failed);
    REQUIRE(failed.skipped.size() == 1);
    CHECK(failed.skipped[0].modified_ns == 0);
    CHECK(load_file().outcome == Outcome::read);
}

TEST_CASE("a file that has gone or become something else is gone") {
    const TempFolder folder;
    REQUIRE(mkfifo((folder / "pipe.md").c_str(), 0666) == 0);
    fs::create_directories(folder / "folder.md");
    CHECK(is_gone(load(folder.path(), "missing.md")));
    CHECK(is_gone(load(folder.path(), "missing/a.md")));
    CHECK(is_gone(load(folder.path(), "pipe.md")));
    CHECK(is_gone(load(folder.path(), "folder.md")));
}

TEST_CASE("a file that a link has taken the place of is read in the folder only") {
    const TempFolder outside;
    write_file(outside / "secret.md", "Secret words.");
    const TempFolder folder;
    write_file(folder / "real/a.md", "Open words.");
    fs::create_symlink(outside / "secret.md", folder / "link.md");
    fs::create_directory_symlink(outside.path(), folder / "linked");
    fs::create_directory_symlink("real", folder / "inside");
    fs::create_symlink("circle.md", folder / "circle.md");
    for (const char* path : {"link.md", "linked/secret.md"}) {
        const SkippedFile skipped = load_skipped(folder.path(), path);
        CHECK(skipped.reason.find("leads out of the folder") != std::string::npos);
        CHECK(skipped.modified_ns == 0);  // tried again by the next run
        CHECK(load(folder.path(), path, docent::ArticleFormat::markdown, true).articles.size() ==
              1);
    }
    CHECK(load(folder.path(), "inside/a.md").articles.size() == 1);
    CHECK(is_gone(load(folder.path(), "circle.md")));
    CHECK(load(folder / "inside", "a.md").articles.size() == 1);  // a root behind a link
}

TEST_CASE("too many open files end the run with advice, and are not the file's fault") {
    const TempFolder folder;
    write_file(folder / "a.md", "Words.");
    for (int more = 0; more < 3; ++more) {
        INFO(more << " files more");
        const ScarceFiles scarce(more);
        try {
            load(folder.path(), "a.md");
            FAIL("nothing was thrown");
        } catch (const docent::Error& error) {
            CHECK(error.kind() == docent::ErrorKind::internal);
            CHECK(std::string(error.what()).find("`ulimit -n") != std::string::npos);
        }
    }
}

TEST_CASE("a file of records gives its articles and says which lines are none") {
    const TempFolder folder;
    write_file(folder / "a.jsonl",
               "{\"_id\": \"x1\", \"title\": \"Clams\", \"text\": \"Clams hold B12.\"}\n"
               "no record\n"
               "{\"_id\": \"x2\", \"title\": \"\", \"text\": \"Liver holds B12 too.\"}\n");
    const Loaded loaded = load(folder.path(), "a.jsonl", docent::ArticleFormat::json_lines);
    CHECK(loaded.file.outcome == Outcome::read);
    REQUIRE(loaded.articles.size() == 2);
    CHECK(loaded.articles[0].head.record_id == "x1");
    CHECK(loaded.articles[0].head.title == "Clams");
    CHECK(loaded.articles[1].head.record_id == "x2");
    CHECK(loaded.articles[1].document.title == "Liver holds B12 too");
    REQUIRE(loaded.file.skipped.size() == 1);
    CHECK(loaded.file.skipped[0].reason.starts_with("line 2: "));
}
