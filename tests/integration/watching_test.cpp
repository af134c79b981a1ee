// The watcher and the update together: what happens to files happens to the index, in one update.

#include <catch2/catch.hpp>
#include <future>
#include <thread>

#include "indexer/folder_watcher.h"
#include "tests/integration/corpus_fixture.h"

using docent::FolderWatcher;
using docent::IndexReport;
using docent::test::article_about;
using docent::test::CorpusFixture;
using docent::test::paths_of;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kPatience(60'000);

// Indexes after the next change, for which it waits at most `limit`; nothing when there was none.
std::optional<IndexReport> update_after_change(
    const CorpusFixture& corpus, FolderWatcher& watcher,
    std::chrono::milliseconds limit = std::chrono::milliseconds(20'000)) {
    std::promise<bool> promise;
    std::future<bool> seen = promise.get_future();
    std::jthread waiting(
        [&](const std::stop_token& stop) { promise.set_value(watcher.wait(stop)); });
    if (seen.wait_for(limit) == std::future_status::timeout) waiting.request_stop();
    if (!seen.get()) return std::nullopt;
    return corpus.index();
}

}  // namespace

TEST_CASE("a checkout of five thousand files in new folders is one update") {
    constexpr int kFiles = 5000;
    const CorpusFixture corpus;
    corpus.index();
    FolderWatcher watcher({corpus.articles()});
    std::jthread writing([&] {
        for (int i = 0; i < kFiles; ++i) {
            corpus.write(std::to_string(i % 50) + "/deep/" + std::to_string(i) + ".md",
                         article_about("word" + std::to_string(i)));
        }
    });
    CHECK(update_after_change(corpus, watcher, kPatience).value().added == kFiles);
    writing.join();
    CHECK_FALSE(update_after_change(corpus, watcher, std::chrono::milliseconds(200)));
}

TEST_CASE("a folder that is moved while it is watched keeps the ids of its articles") {
    const CorpusFixture corpus;
    corpus.write("old/a.md", article_about("amber"));
    corpus.index();
    const std::string id = corpus.article("old/a.md").head.id;
    FolderWatcher watcher({corpus.articles()});
    fs::rename(corpus.file("old"), corpus.file("new"));
    CHECK(update_after_change(corpus, watcher).value().renamed == 1);
    CHECK(corpus.article("new/a.md").head.id == id);
    corpus.write("new/a.md", article_about("basalt"));
    CHECK(update_after_change(corpus, watcher).value().updated == 1);
    fs::remove_all(corpus.file("new"));
    CHECK(update_after_change(corpus, watcher).value().removed == 1);
}

TEST_CASE("an article saved by way of another name is one change of the same article") {
    const CorpusFixture corpus;
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    const std::string id = corpus.article("a.md").head.id;
    FolderWatcher watcher({corpus.articles()});
    fs::rename(corpus.file("a.md"), corpus.file("a.md~"));
    corpus.write("4913.tmp", article_about("basalt"));
    fs::rename(corpus.file("4913.tmp"), corpus.file("a.md"));
    fs::remove(corpus.file("a.md~"));
    CHECK(update_after_change(corpus, watcher).value().updated == 1);
    CHECK(corpus.article("a.md").head.id == id);
    CHECK_FALSE(update_after_change(corpus, watcher, std::chrono::milliseconds(200)));
}

TEST_CASE("a changed ignore file is an update, however much it leaves out") {
    const CorpusFixture corpus;
    for (int i = 0; i < 9; ++i) {
        corpus.write("drafts/" + std::to_string(i) + ".md", article_about(std::to_string(i)));
    }
    corpus.write("a.md", article_about("amber"));
    corpus.index();
    FolderWatcher watcher({corpus.articles()});
    corpus.write(".docentignore", "drafts/\n");
    CHECK(update_after_change(corpus, watcher).value().removed == 9);
    CHECK(paths_of(corpus.snapshot()) == "a.md ");
    fs::remove(corpus.file(".docentignore"));
    CHECK(update_after_change(corpus, watcher).value().added == 9);
}
