#include "indexer/article_loader.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/temp_folder.h"

using docent::ArticleEntry;
using docent::ArticleLoader;
using docent::LoadedArticle;
using docent::SkippedFile;
using docent::test::TempFolder;
using docent::test::write_file;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxBytes = 1000;

LoadedArticle load(const TempFolder& folder, const std::string& path) {
    docent::ArticleFile file;
    file.root = folder.path().string();
    file.path = path;
    file.format = docent::ArticleFormat::markdown;
    return ArticleLoader(kMaxBytes).load(file, "..");
}

SkippedFile load_skipped(const TempFolder& folder, const std::string& path) {
    return std::get<SkippedFile>(load(folder, path));
}

bool is_gone(const LoadedArticle& loaded) {
    return std::holds_alternative<docent::GoneArticle>(loaded);
}

}  // namespace

TEST_CASE("a loaded article has head, document, passages and terms") {
    const TempFolder folder;
    write_file(folder / "a/b12.md", "# Vitamin B12\n\nClams hold much of it.\n");
    auto entry = std::get<ArticleEntry>(load(folder, "a/b12.md"));
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

TEST_CASE("bytes that are no text are skipped and remembered by size and time") {
    const TempFolder folder;
    write_file(folder / "a.md", std::string("a\0b\0\xFF\xFE\0\0\0", 9));
    const SkippedFile skipped = load_skipped(folder, "a.md");
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
    const SkippedFile empty = load_skipped(folder, "empty.md");
    CHECK(empty.reason == "the file is empty");
    CHECK(empty.modified_ns == 0);
    const SkippedFile large = load_skipped(folder, "large.md");
    CHECK(large.reason ==
          "the file is too large: 1001 bytes, the limit is 1000; split it or raise the limit");
    CHECK(large.modified_ns == 0);
}

TEST_CASE("a file that must not be read is skipped with the system's reason") {
    const TempFolder folder;
    write_file(folder / "a.md", "words");
    fs::permissions(folder / "a.md", fs::perms::none);
    const docent::test::WithoutRootRights rights;
    CHECK(load_skipped(folder, "a.md").reason == "it cannot be read: Permission denied");
}

TEST_CASE("a file that has gone or become something else is gone") {
    const TempFolder folder;
    REQUIRE(mkfifo((folder / "pipe.md").c_str(), 0666) == 0);
    fs::create_directories(folder / "folder.md");
    CHECK(is_gone(load(folder, "missing.md")));
    CHECK(is_gone(load(folder, "missing/a.md")));
    CHECK(is_gone(load(folder, "pipe.md")));
    CHECK(is_gone(load(folder, "folder.md")));
}

TEST_CASE("a file that does not hold as many bytes as it says is left for the next run") {
    docent::ArticleFile file;
    file.root = "/sys/kernel/mm/transparent_hugepage";
    file.path = "enabled";  // the kernel says 4096 bytes and gives some thirty
    if (!fs::exists(fs::path(file.root) / file.path)) return;
    const auto skipped = std::get<SkippedFile>(ArticleLoader(1'000'000).load(file, ".."));
    CHECK(skipped.reason ==
          "it was being written to while it was read; it is tried again with the next run");
    CHECK(skipped.modified_ns == 0);
}
