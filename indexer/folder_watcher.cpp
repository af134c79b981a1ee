// One inotify descriptor holds a watch per folder. A folder that comes is watched at once, with all
// that is in it by then. When folders go or move, the rules change, or the kernel's queue
// overflows, a new descriptor with new watches takes the old one's place at the end of the burst:
// whatever happens between the two is found by the update that follows, since the new watches are
// in place before `wait` returns. So the watches of folders moved away do not linger.
//
// A file is being written from its first change until it is closed. Nobody says whether one that is
// linked, or kept open, will ever be closed, so that is waited for a while only.

#include "indexer/folder_watcher.h"

#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <set>
#include <string>
#include <system_error>
#include <unordered_map>

#include "indexer/article_name.h"
#include "indexer/file_descriptor.h"
#include "indexer/folder_walk.h"
#include "indexer/path_below.h"
#include "store/system_failure.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kSlice(100);        // how soon a stop is noticed
constexpr milliseconds kLookAgain(2'000);  // how often folders are looked at that have no watch
constexpr std::size_t kEventBufferBytes = 64U << 10U;

constexpr std::uint32_t kFolderEvents = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE |
                                        IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF |
                                        IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

// Calls `note(event, name)` for all events that are there, without waiting.
template <typename Note>
void read_events(int inotify, Note note) {
    alignas(inotify_event) std::array<char, kEventBufferBytes> buffer;
    for (;;) {
        const ssize_t bytes = read(inotify, buffer.data(), buffer.size());
        if (bytes <= 0) return;
        for (const char* at = buffer.data(); at < buffer.data() + bytes;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const char* name = at + sizeof event;
            note(event, std::string(name, strnlen(name, event.len)));
            at += sizeof event + event.len;
        }
    }
}

// A folder with a watch.
struct WatchedFolder {
    std::size_t root;  // its number
    std::string path;  // relative to the root
};

using WatchedFolders = std::unordered_map<int, WatchedFolder>;  // by number of the watch

// Watches a folder and all below it, but for the index.
class WatchingWalk : public FolderWalk {
  public:
    WatchingWalk(const fs::path& folder, const WalkOptions& walk_options, const fs::path& index,
                 int inotify, std::size_t number, WatchedFolders& watched)
        : FolderWalk(folder, walk_options),
          index_(index),
          inotify_(inotify),
          number_(number),
          watched_(watched) {}

    bool root_is_missing() const { return root_is_missing_; }
    const std::string& failure() const { return failure_; }  // empty when there was none

  private:
    // A folder that is gone or must not be read is no failure.
    void enter_folder(const std::string& path) override {
        const fs::path place = path.empty() ? root() : root() / path;
        if (is_in_index(place)) return;
        const int watch = inotify_add_watch(inotify_, place.c_str(), kFolderEvents);
        if (watch >= 0) {
            watched_[watch] = {number_, path};
        } else if (errno == ENOSPC) {
            failure_ = "the folder " + place.string() +
                       " cannot be watched: the system's watches are used up; raise "
                       "fs.inotify.max_user_watches with sysctl";
        }
    }

    void miss_root(const std::error_code&) override { root_is_missing_ = true; }

    bool is_in_index(const fs::path& place) const {
        if (index_.empty()) return false;
        return place == index_ || path_below(index_.native(), place.native());
    }

    const fs::path& index_;  // absolute, or empty
    int inotify_;
    std::size_t number_;
    WatchedFolders& watched_;
    bool root_is_missing_ = false;
    std::string failure_;
};

}  // namespace

class FolderWatcher::Watches {
  public:
    Watches(std::vector<fs::path> folders, const WalkOptions& options, fs::path index)
        : folders_(std::move(folders)), options_(options), index_(std::move(index)) {
        renew();
    }

    const std::string& failure() const { return failure_; }

    // Waits at most `time` for a change, and at most a slice.
    bool has_changed_within(milliseconds time) {
        has_changed_ = false;
        pollfd events{inotify_.number(), POLLIN, 0};
        poll(&events, 1, static_cast<int>(std::clamp(time, milliseconds(0), kSlice).count()));
        read_events(inotify_.number(), [this](const inotify_event& event, const std::string& name) {
            note_event(event, name);
        });
        if (Clock::now() - looked_ >= kLookAgain) look_again();
        return has_changed_;
    }

    bool is_writing() const { return !written_.empty(); }

    void end_burst() {
        written_.clear();
        if (is_stale_) renew();
    }

  private:
    // Leaves the old watches if there can be no new ones.
    void renew() {
        looked_ = Clock::now();
        FileDescriptor fresh(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
        if (!fresh.is_open()) {
            failure_ = "folders cannot be watched: " + failure_text(errno) +
                       "; or raise fs.inotify.max_user_instances with sysctl";
            return;
        }
        inotify_ = std::move(fresh);
        is_stale_ = false;
        failure_.clear();
        watched_.clear();
        missing_.clear();
        for (std::size_t i = 0; i < folders_.size(); ++i) watch(i, "");
    }

    void watch(std::size_t root, const std::string& path) {
        WatchingWalk walk(folders_[root], options_, index_, inotify_.number(), root, watched_);
        walk.visit(path);
        if (walk.root_is_missing()) missing_.insert(root);
        if (failure_.empty()) failure_ = walk.failure();
    }

    // What inotify cannot tell: a missing folder is there, or perhaps something has changed in one
    // without a watch.
    void look_again() {
        looked_ = Clock::now();
        const bool is_back = std::any_of(missing_.begin(), missing_.end(), [&](std::size_t root) {
            std::error_code ignored;
            return fs::is_directory(folders_[root], ignored);
        });
        if (!is_back && failure_.empty()) return;
        has_changed_ = true;
        renew();
    }

    void note_event(const inotify_event& event, const std::string& name) {
        if ((event.mask & IN_IGNORED) != 0) {
            watched_.erase(event.wd);
        } else if ((event.mask & (IN_Q_OVERFLOW | IN_UNMOUNT)) != 0 || name == kIgnoreFileName) {
            has_changed_ = is_stale_ = true;
        } else if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF)) != 0) {
            const auto folder = watched_.find(event.wd);  // others are told by the folder above
            if (folder != watched_.end() && folder->second.path.empty()) {
                has_changed_ = is_stale_ = true;
            }
        } else if (is_passed_over(name) || is_index(event, name)) {
            return;
        } else if ((event.mask & IN_ISDIR) != 0) {
            note_folder(event, name);
        } else {
            note_file(event, name);
        }
    }

    bool is_index(const inotify_event& event, const std::string& name) const {
        if (index_.filename() != name) return false;
        const auto folder = watched_.find(event.wd);
        if (folder == watched_.end()) return false;
        const fs::path& root = folders_[folder->second.root];
        return (folder->second.path.empty() ? root : root / folder->second.path) / name == index_;
    }

    void note_folder(const inotify_event& event, const std::string& name) {
        has_changed_ = true;
        const bool has_come = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
        const auto found = watched_.find(event.wd);
        if (!has_come || options_.follow_links || found == watched_.end()) {
            is_stale_ = true;
            return;
        }
        const WatchedFolder folder = found->second;  // watching more may move what was found
        watch(folder.root, folder.path.empty() ? name : folder.path + '/' + name);
    }

    void note_file(const inotify_event& event, const std::string& name) {
        const bool has_come = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
        const bool may_be_folder = options_.follow_links && has_come;  // behind a link
        if (!may_be_folder && !may_be_article(name)) return;
        has_changed_ = true;
        if (may_be_folder) is_stale_ = true;
        const std::pair<int, std::string> file(event.wd, name);
        if ((event.mask & (IN_CREATE | IN_MODIFY)) != 0) {
            written_.insert(file);
        } else {
            written_.erase(file);
        }
    }

    std::vector<fs::path> folders_;
    WalkOptions options_;
    fs::path index_;
    FileDescriptor inotify_;
    WatchedFolders watched_;
    std::set<std::size_t> missing_;                  // numbers of roots
    std::set<std::pair<int, std::string>> written_;  // files not closed yet, by watch and name
    std::string failure_;  // why not all folders are watched; empty when they are
    bool has_changed_ = false;
    bool is_stale_ = false;  // the watches are not those of the folders any more
    Clock::time_point looked_;
};

FolderWatcher::FolderWatcher(const std::vector<fs::path>& folders, const WalkOptions& options,
                             const fs::path& database) {
    std::error_code ignored;
    watches_ = std::make_unique<Watches>(folders, options, fs::weakly_canonical(database, ignored));
}

FolderWatcher::~FolderWatcher() = default;

const std::string& FolderWatcher::failure() const {
    return watches_->failure();
}

bool FolderWatcher::wait(const std::stop_token& stop, const WatchTimes& times) {
    const Clock::time_point begun = Clock::now();
    do {
        if (stop.stop_requested()) return false;
        if (times.longest_wait && Clock::now() - begun >= *times.longest_wait) return true;
    } while (!watches_->has_changed_within(kSlice));
    const Clock::time_point first = Clock::now();
    Clock::time_point last = first;
    for (;;) {
        const Clock::time_point now = Clock::now();
        const Clock::duration grown = std::max<Clock::duration>((last - first) / 2, times.quiet);
        const Clock::duration quiet = watches_->is_writing()
                                          ? times.long_quiet
                                          : std::min<Clock::duration>(grown, times.long_quiet);
        const Clock::time_point end = std::min(last + quiet, first + times.patience);
        if (now >= end) break;
        if (stop.stop_requested()) return false;
        const auto left = std::chrono::ceil<milliseconds>(end - now);
        if (watches_->has_changed_within(left)) last = Clock::now();
    }
    watches_->end_burst();
    return true;
}

}  // namespace docent
