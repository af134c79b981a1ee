#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "indexer/walk_options.h"

namespace docent {

/// How long to wait for the end of a burst of changes.
struct WatchTimes {
    /// Nothing may have changed for so long, more after a burst that lasted longer: half its time.
    /// Files are stamped by a clock that may lag 50 ms behind (see file_time.h): what is read after
    /// this time need not be read again.
    std::chrono::milliseconds quiet{75};

    /// But not for longer than this, which is also how long a file that is being written is waited
    /// for after its last change.
    std::chrono::milliseconds long_quiet{1000};

    /// A folder that never rests must not starve.
    std::chrono::milliseconds patience{10'000};

    /// Do not wait longer than this for a change to begin: for who has something to try again.
    std::optional<std::chrono::milliseconds> longest_wait = {};
};

/// Tells when an article or a folder under some folders changes, however deep, or which files are
/// articles (Linux inotify). Folders that the rules leave out are not watched; names that are none
/// of an article do not count.
///
/// It says that something changed, not what: the update that follows looks for itself. So no event
/// can be lost for good, and an overflow of the kernel's queue is just another change. What a link
/// to a single file leads to is not watched: its changes are found by the next update.
///
/// A folder that is missing is looked for every two seconds; that it is there again is a change.
/// Where a folder cannot be watched (the system's watches are used up) it gives a change every two
/// seconds instead, so that the caller looks.
class FolderWatcher {
  public:
    /// Begins to watch: changes from now on are seen.
    /// Takes: absolute paths without links in them, of which that of the index need not exist: it
    /// is not watched, for it changes with each update.
    explicit FolderWatcher(const std::vector<std::filesystem::path>& folders,
                           const WalkOptions& options = {},
                           const std::filesystem::path& database = {});
    ~FolderWatcher();
    FolderWatcher(const FolderWatcher&) = delete;
    FolderWatcher& operator=(const FolderWatcher&) = delete;

    /// Says why not all folders are watched, and what to do about it; empty when they are.
    const std::string& failure() const;

    /// Waits for a change, then for the end of the burst that it began.
    /// Gives true after a change or the longest wait; false when `stop` was requested, within a
    /// tenth of a second.
    bool wait(const std::stop_token& stop, const WatchTimes& times = {});

  private:
    class Watches;
    std::unique_ptr<Watches> watches_;
};

}  // namespace docent
