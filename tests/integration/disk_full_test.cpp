// A small file system in memory, mounted where only a child process sees it, is filled up to the
// last kilobytes before an article is written. Needs the right to mount (root, or user namespaces).

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "tests/integration/child_process.h"
#include "tests/unit/store/small_index.h"

namespace docent::test {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t kCpuSeconds = 60;
constexpr const char* kMayNotMount = "may not mount";

// Gives the process mounts of its own; without root's rights, as root of a user namespace.
bool take_own_mounts() {
    if (unshare(CLONE_NEWNS) == 0) return true;
    const std::string user = std::to_string(geteuid());
    const std::string group = std::to_string(getegid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    std::ofstream("/proc/self/setgroups") << "deny";
    std::ofstream("/proc/self/uid_map") << "0 " + user + " 1";
    std::ofstream("/proc/self/gid_map") << "0 " + group + " 1";
    return true;
}

bool mount_small_disk(const fs::path& folder) {
    return take_own_mounts() && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
}

// Fills the disk with one file, all but `spare_bytes`.
void fill_disk(const fs::path& file, off_t spare_bytes) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const std::string block(4096, 'x');
    off_t size = 0;
    for (ssize_t written = 1; written > 0;) {
        written = write(descriptor, block.data(), block.size());
        size += written > 0 ? written : 0;
    }
    if (ftruncate(descriptor, size - spare_bytes) != 0) throw std::runtime_error("ftruncate");
    close(descriptor);
}

ArticleEntry article_of_version(int version) {
    std::vector<PassageText> texts;
    for (int i = 0; i < 40; ++i) {
        texts.push_back({{}, "Version " + std::to_string(version) + " word" + std::to_string(i)});
    }
    return article_from("article", "Article", texts);
}

// Gives the version that the index at `path` holds, whole; 0 when it is not whole.
int version_in(const fs::path& path) {
    const IndexReader reader(path);
    const std::vector<Passage> passages = reader.passages("article");
    for (int version = 1; version < 10; ++version) {
        const ArticleEntry expected = article_of_version(version);
        bool is_whole = passages.size() == expected.passages.size() &&
                        reader.article("article") == expected.document;
        for (std::size_t i = 0; is_whole && i < passages.size(); ++i) {
            is_whole = passages[i] == expected.passages[i].passage;
        }
        if (is_whole) return version;
    }
    return 0;
}

// Replaces the article with `spare_bytes` left on the disk. Gives what is wrong, or "failed" or
// "written", as it may be.
std::string write_on_full_disk(const fs::path& disk, off_t spare_bytes) {
    const fs::path path = disk / "index";
    {
        IndexWriter writer(path);
        writer.replace_article(article_of_version(1));
        writer.commit();
        fill_disk(disk / "filler", spare_bytes);
        std::string message;
        const auto kind = error_of(
            [&] {
                writer.replace_article(article_of_version(2));
                writer.commit();
            },
            &message);
        if (!kind) return version_in(path) == 2 ? "written" : "written, but not there";
        if (kind != ErrorKind::unwritable) return "another error: " + message;
        if (message.find("disk is full") == std::string::npos) return "bad message: " + message;
        if (version_in(path) != 1) return "the last commit is lost";
        if (error_of([&] { writer.commit(); }) != ErrorKind::internal) return "commits again";
    }
    const auto kind = error_of([&] {
        IndexWriter writer(path);
        writer.remove_article("article");
        writer.replace_article(article_of_version(2));
        writer.commit();
    });
    if (kind && kind != ErrorKind::unwritable) return "the second attempt fails otherwise";
    if (version_in(path) != (kind ? 1 : 2)) return "the index is not whole on the full disk";
    fs::remove(disk / "filler");
    IndexWriter writer(path);
    writer.replace_article(article_of_version(3));
    writer.commit();
    return version_in(path) == 3 ? "failed" : "not written after room was made";
}

}  // namespace

TEST_CASE(
    "a full disk stops writing, keeps the last commit, and is no trouble once there is room") {
    int failures = 0;
    int successes = 0;
    for (const off_t spare_kilobytes : {0, 1, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 400}) {
        CAPTURE(spare_kilobytes);
        const TempFolder folder;
        const ChildResult result = run_in_child(
            [&]() -> std::string {
                if (!mount_small_disk(folder.path())) return kMayNotMount;
                return write_on_full_disk(folder.path(), spare_kilobytes * 1024);
            },
            kCpuSeconds);
        REQUIRE(result.has_ended_well);
        if (result.said == kMayNotMount) {
            WARN("skipped: a small disk cannot be mounted here");
            return;
        }
        INFO(result.said);
        CHECK((result.said == "failed" || result.said == "written"));
        INFO(result.said);
        failures += result.said == "failed" ? 1 : 0;
        successes += result.said == "written" ? 1 : 0;
    }
    CHECK(failures > 3);
    CHECK(successes > 0);
}

TEST_CASE("an index cannot be begun on a full disk") {
    const TempFolder folder;
    const ChildResult result = run_in_child(
        [&]() -> std::string {
            if (!mount_small_disk(folder.path())) return kMayNotMount;
            fill_disk(folder / "filler", 0);
            std::string message;
            const auto kind = error_of([&] { IndexWriter writer(folder / "index"); }, &message);
            if (kind != ErrorKind::unwritable) return "not refused: " + message;
            fs::remove(folder / "filler");
            IndexWriter writer(folder / "index");
            return writer.state().generation == 1 ? "" : "no new index";
        },
        kCpuSeconds);
    REQUIRE(result.has_ended_well);
    if (result.said == kMayNotMount) {
        WARN("skipped: a small disk cannot be mounted here");
        return;
    }
    CHECK(result.said == "");
}

}  // namespace docent::test
