// One inotify descriptor holds a watch per folder. When folders come, go or move, or the kernel's
// queue overflows, a new descriptor with new watches takes the old one's place: whatever happens
// between the two is found by the update that follows, since the new watches are in place before
// `wait` returns. So watches need no book-keeping, and those of folders moved away do not linger.
//
// Where a folder cannot be watched for the time being (it is gone, or the system's watches are used
// up), `wait` gives a change every two seconds instead, and tries to watch again.

#include "indexer/folder_watcher.h"

#include <poll.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "indexer/file_descriptor.h"
#include "indexer/readers/article_format.h"
#include "model/error.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kSlice(100);        // how soon a stop is noticed
constexpr milliseconds kLookAgain(2'000);  // how often folders are looked at that have no watch
constexpr std::size_t kEventBufferBytes = 64U << 10U;

constexpr std::uint32_t kFolderEvents = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                        IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR |
                                        IN_EXCL_UNLINK;

// What some events say together.
struct Change {
    bool has_changed = false;
    bool has_other_folders = false;  // folders came or went: watch anew
};

void note_event(const inotify_event& event, std::string_view name, Change& change) {
    if ((event.mask & IN_IGNORED) != 0 || (!name.empty() && name.front() == '.')) return;
    const bool is_about_folders =
        (event.mask & (IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW | IN_UNMOUNT)) != 0;
    if (is_about_folders) change.has_other_folders = true;
    if (is_about_folders || format_from_path(name)) change.has_changed = true;
}

// Reads all events that are there, without waiting.
Change read_events(const FileDescriptor& inotify) {
    Change change;
    alignas(inotify_event) std::array<char, kEventBufferBytes> buffer;
    for (;;) {
        const ssize_t bytes = read(inotify.number(), buffer.data(), buffer.size());
        if (bytes <= 0) return change;
        for (const char* at = buffer.data(); at < buffer.data() + bytes;) {
            inotify_event event{};
            std::memcpy(&event, at, sizeof event);
            const char* name = at + sizeof event;
            note_event(event, std::string_view(name, strnlen(name, event.len)), change);
            at += sizeof event + event.len;
        }
    }
}

std::string reason_from(int error, const fs::path& folder) {
    const std::string what = "the folder " + folder.string() + " cannot be watched: ";
    if (error != ENOSPC) return what + std::generic_category().message(error);
    return what + "the system's watches are used up; raise fs.inotify.max_user_watches with sysctl";
}

// Watches a folder and all below it. Gives why that failed, or an empty text. A folder below it
// that is gone or must not be read is no failure.
std::string watch_tree(const FileDescriptor& inotify, const fs::path& root) {
    std::vector<fs::path> folders{root};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        if (inotify_add_watch(inotify.number(), folder.c_str(), kFolderEvents) < 0) {
            if (errno == ENOSPC || folder == root) return reason_from(errno, folder);
            continue;
        }
        std::error_code error;  // after the watch, so that no folder can slip in between
        for (fs::directory_iterator entry(folder, error), end; entry != end;
             entry.increment(error)) {
            const bool is_folder = !entry->is_symlink(error) && entry->is_directory(error);
            const bool is_hidden = entry->path().filename().native().front() == '.';
            if (is_folder && !is_hidden) folders.push_back(entry->path());
        }
    }
    return "";
}

}  // namespace

struct FolderWatcher::Watches {
    std::vector<fs::path> folders;
    FileDescriptor inotify;
    std::string failure;  // why not all folders are watched; empty when they are
    Clock::time_point renewed;

    // Leaves the old watches if there can be no new ones.
    void renew() {
        renewed = Clock::now();
        FileDescriptor fresh(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
        if (!fresh.is_open()) {
            failure = "folders cannot be watched: " + std::generic_category().message(errno) +
                      "; raise fs.inotify.max_user_instances with sysctl";
            return;
        }
        failure.clear();
        for (const fs::path& folder : folders) {
            const std::string reason = watch_tree(fresh, folder);
            if (failure.empty()) failure = reason;
        }
        inotify = std::move(fresh);
    }

    // Waits at most `time` for a change, and at most a slice.
    bool has_changed_within(milliseconds time) {
        pollfd events{inotify.number(), POLLIN, 0};
        poll(&events, 1, static_cast<int>(std::clamp(time, milliseconds(0), kSlice).count()));
        const Change change = read_events(inotify);
        const bool is_blind = !failure.empty() && Clock::now() - renewed >= kLookAgain;
        if (change.has_other_folders || is_blind) renew();
        return change.has_changed || is_blind;
    }
};

FolderWatcher::FolderWatcher(const std::vector<fs::path>& folders)
    : watches_(std::make_unique<Watches>()) {
    watches_->folders = folders;
    watches_->renew();
    if (!watches_->failure.empty()) throw Error(ErrorKind::unreadable, watches_->failure);
}

FolderWatcher::~FolderWatcher() = default;

bool FolderWatcher::wait(const std::stop_token& stop, milliseconds quiet, milliseconds patience) {
    do {
        if (stop.stop_requested()) return false;
    } while (!watches_->has_changed_within(kSlice));
    const Clock::time_point first = Clock::now();
    Clock::time_point last = first;
    for (;;) {
        const Clock::time_point now = Clock::now();
        const Clock::time_point end = std::min(last + quiet, first + patience);
        if (now >= end) return true;
        if (stop.stop_requested()) return false;
        const auto left = std::chrono::ceil<milliseconds>(end - now);
        if (watches_->has_changed_within(left)) last = Clock::now();
    }
}

}  // namespace docent
