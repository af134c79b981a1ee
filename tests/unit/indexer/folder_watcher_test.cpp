#include "indexer/folder_watcher.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <future>
#include <thread>

#include "tests/scarce_files.h"
#include "tests/temp_folder.h"

using docent::FolderWatcher;
using docent::WalkOptions;
using docent::WatchTimes;
using docent::test::ScarceFiles;
using docent::test::TempFolder;
using docent::test::write_file;
using std::chrono::milliseconds;
namespace fs = std::filesystem;

namespace {

constexpr WatchTimes kShort{milliseconds(10), milliseconds(50), milliseconds(200)};

// Waits for a change, at most `limit`.
bool sees_change(FolderWatcher& watcher, milliseconds limit, const WatchTimes& times = kShort) {
    std::promise<bool> promise;
    std::future<bool> seen = promise.get_future();
    std::jthread waiting(
        [&](const std::stop_token& stop) { promise.set_value(watcher.wait(stop, times)); });
    if (seen.wait_for(limit) == std::future_status::timeout) waiting.request_stop();
    return seen.get();
}

bool sees_change(FolderWatcher& watcher) {
    return sees_change(watcher, milliseconds(20'000), kShort);
}

// The kernel queues an event before the call that caused it returns, so a short wait tells.
bool sees_nothing(FolderWatcher& watcher) {
    return !sees_change(watcher, milliseconds(150));
}

}  // namespace

TEST_CASE("a watcher sees articles written, changed, renamed and removed") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    CHECK(sees_nothing(watcher));
    write_file(folder / "a.md", "a");
    CHECK(sees_change(watcher));
    std::ofstream(folder / "a.md", std::ios::app) << "more";
    CHECK(sees_change(watcher));
    fs::rename(folder / "a.md", folder / "b.md");
    CHECK(sees_change(watcher));
    fs::remove(folder / "b.md");
    CHECK(sees_change(watcher));
    CHECK(sees_nothing(watcher));
}

TEST_CASE("a watcher sees an article moved in, moved out or linked") {
    const TempFolder outside;
    write_file(outside / "a.md", "a");
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    fs::rename(outside / "a.md", folder / "a.md");
    CHECK(sees_change(watcher));
    fs::create_hard_link(folder / "a.md", folder / "b.md");
    CHECK(sees_change(watcher));
    fs::rename(folder / "a.md", outside / "a.md");
    CHECK(sees_change(watcher));
}

TEST_CASE("a watcher sees what happens in new folders, however deep") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    fs::create_directories(folder / "new/deep/deeper");
    CHECK(sees_change(watcher));
    write_file(folder / "new/deep/deeper/a.md", "a");
    CHECK(sees_change(watcher));
    fs::rename(folder / "new/deep", folder / "moved");
    CHECK(sees_change(watcher));
    write_file(folder / "moved/deeper/b.md", "b");
    CHECK(sees_change(watcher));
    fs::remove_all(folder / "moved");
    CHECK(sees_change(watcher));
}

TEST_CASE("a watcher sees what happens in folders that were there before") {
    const TempFolder one;
    const TempFolder other;
    write_file(other / "a/b/c.md", "c");
    FolderWatcher watcher({one.path(), other.path()});
    write_file(other / "a/b/c.md", "changed");
    CHECK(sees_change(watcher));
}

TEST_CASE("a watcher passes over hidden names and files that are no articles") {
    const TempFolder folder;
    fs::create_directories(folder / ".docent");
    FolderWatcher watcher({folder.path()});
    write_file(folder / ".docent/postlist.md", "a");
    write_file(folder / ".a.md.swp", "a");
    write_file(folder / ".hidden.md", "a");
    write_file(folder / "flintlock.glass", "a");
    write_file(folder / "a.md~", "a");
    write_file(folder / "~$a.docx", "a");
    write_file(folder / "a.pdf.part", "a");
    write_file(folder / "a.pdf.crdownload", "a");
    write_file(folder / "a.md.tmp", "a");
    fs::create_directories(folder / ".git/objects");
    CHECK(sees_nothing(watcher));
}

TEST_CASE("a watcher watches a folder whose own name begins with a dot") {
    const TempFolder folder;
    fs::create_directories(folder / ".notes");
    FolderWatcher watcher({folder / ".notes"});
    write_file(folder / ".notes/a.md", "a");
    CHECK(sees_change(watcher));
}

TEST_CASE("a folder moved out of a watched one is no longer watched") {
    const TempFolder outside;
    const TempFolder folder;
    fs::create_directories(folder / "sub");
    FolderWatcher watcher({folder.path()});
    fs::rename(folder / "sub", outside / "sub");
    CHECK(sees_change(watcher));
    write_file(outside / "sub/a.md", "a");
    CHECK(sees_nothing(watcher));
}

TEST_CASE("a watched folder that is replaced is watched again") {
    const TempFolder place;
    fs::create_directories(place / "articles");
    FolderWatcher watcher({place / "articles"});
    fs::remove_all(place / "articles");
    CHECK(sees_change(watcher));
    fs::create_directories(place / "articles");
    CHECK(sees_change(watcher));
    write_file(place / "articles/a.md", "a");
    CHECK(sees_change(watcher));
}

TEST_CASE("a burst of changes is one change") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    for (int i = 0; i < 200; ++i) write_file(folder / (std::to_string(i) + ".md"), "a");
    CHECK(sees_change(watcher));
    CHECK(sees_nothing(watcher));
}

TEST_CASE("more events than the kernel keeps are a change") {
    std::size_t kept = 0;
    std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> kept;
    if (kept == 0 || kept > 100'000) return;  // too many to fill
    const TempFolder folder;
    write_file(folder / "a.txt", "a");
    write_file(folder / "b.txt", "b");
    FolderWatcher watcher({folder.path()});
    for (std::size_t i = 0; i < kept; ++i) {  // alternating, so that they are not merged
        std::ofstream(folder / (i % 2 == 0 ? "a.txt" : "b.txt"), std::ios::app) << "";
    }
    CHECK(sees_change(watcher));
    write_file(folder / "c.md", "c");
    CHECK(sees_change(watcher));
}

TEST_CASE("a watcher stops when it is told to") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    bool has_changed = true;
    std::jthread waiting([&](const std::stop_token& stop) { has_changed = watcher.wait(stop); });
    waiting.request_stop();
    waiting.join();
    CHECK_FALSE(has_changed);
}

TEST_CASE("a missing folder is a change when it is there again, and watched from then on") {
    const TempFolder place;
    FolderWatcher watcher({place / "articles"});
    CHECK(sees_nothing(watcher));
    write_file(place / "articles/a.md", "a");
    CHECK(sees_change(watcher));
    CHECK(sees_nothing(watcher));
    write_file(place / "articles/a.md", "b");
    CHECK(sees_change(watcher));
}

TEST_CASE("a folder that the rules leave out is not watched, until the rules change") {
    const TempFolder folder;
    write_file(folder / ".docentignore", "drafts/\n");
    fs::create_directories(folder / "drafts");
    fs::create_directories(folder / "attic");
    WalkOptions options;
    options.exclude = {"attic/"};
    FolderWatcher watcher({folder.path()}, options);
    write_file(folder / "drafts/a.md", "a");
    write_file(folder / "attic/a.md", "a");
    CHECK(sees_nothing(watcher));
    fs::create_directories(folder / "new/attic");
    CHECK(sees_change(watcher));
    write_file(folder / "new/attic/a.md", "a");
    CHECK(sees_nothing(watcher));

    fs::remove(folder / ".docentignore");
    CHECK(sees_change(watcher));
    write_file(folder / "drafts/a.md", "b");
    CHECK(sees_change(watcher));
    write_file(folder / "drafts/.docentignore", "*.md\n");
    CHECK(sees_change(watcher));
}

TEST_CASE("a folder behind a link is watched where links are followed") {
    const TempFolder outside;
    const TempFolder folder;
    fs::create_directory_symlink(outside.path(), folder / "linked");
    WalkOptions options;
    FolderWatcher without({folder.path()}, options);
    options.follow_links = true;
    FolderWatcher with({folder.path()}, options);
    write_file(outside / "a.md", "a");
    CHECK(sees_nothing(without));
    CHECK(sees_change(with));
    const TempFolder later;
    fs::create_directory_symlink(later.path(), folder / "later");
    CHECK(sees_change(with));
    write_file(later / "b.md", "b");
    CHECK(sees_change(with));
}

TEST_CASE("a file that is being written is waited for") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    std::ofstream file(folder / "a.md");
    file << "half" << std::flush;
    const WatchTimes times{milliseconds(1), milliseconds(60'000), milliseconds(60'000)};
    CHECK_FALSE(sees_change(watcher, milliseconds(300), times));
    file << "whole";
    file.close();
    CHECK(sees_change(watcher, milliseconds(20'000), times));
}

TEST_CASE("a file that is never closed is not waited for without end") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    std::ofstream file(folder / "a.md");
    file << "a line" << std::flush;
    CHECK(sees_change(watcher));
}

TEST_CASE("what happens in folders as they come belongs to one burst") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    const WatchTimes times{milliseconds(300), milliseconds(1000), milliseconds(60'000)};
    std::jthread writing([&] {
        for (int i = 0; i < 300; ++i) {
            write_file(folder / (std::to_string(i % 20) + "/deep/" + std::to_string(i) + ".md"),
                       "a");
        }
    });
    CHECK(sees_change(watcher, milliseconds(60'000), times));
    writing.join();
    CHECK(sees_nothing(watcher));
}

TEST_CASE(
    "an index among the articles is not watched, whatever is made, written or removed in it") {
    const TempFolder folder;
    const bool is_there = GENERATE(false, true);
    if (is_there) write_file(folder / "deep/index/articles-1/flintlock", "");
    fs::create_directories(folder / "deep");
    FolderWatcher watcher({folder.path()}, {}, folder / "deep/index");
    write_file(folder / "deep/index/articles-2/flintlock", "");
    CHECK(sees_nothing(watcher));
    write_file(folder / "deep/index/XAPIANDB", "");
    fs::remove_all(folder / "deep/index/articles-1");
    CHECK(sees_nothing(watcher));
    write_file(folder / "deep/index2/a.md", "a");
    CHECK(sees_change(watcher));
}

TEST_CASE("without a change the longest wait ends, for who has something to try again") {
    const TempFolder folder;
    FolderWatcher watcher({folder.path()});
    WatchTimes times = kShort;
    times.longest_wait = milliseconds(10);
    CHECK(sees_change(watcher, milliseconds(20'000), times));
}

TEST_CASE("folders that cannot be watched are looked through every two seconds, and it says why") {
    const TempFolder folder;
    const auto unwatched = [&] {
        const ScarceFiles scarce(0);
        return std::make_unique<FolderWatcher>(std::vector<fs::path>{folder.path()});
    }();
    CHECK(unwatched->failure().find("folders cannot be watched") != std::string::npos);
    CHECK(sees_change(*unwatched));
    CHECK(unwatched->failure().empty());  // by now they can
    CHECK(sees_nothing(*unwatched));
}
