#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <vector>

namespace docent {

/// Tells when an article or a folder under some folders changes, however deep (Linux inotify).
/// Names that begin with a dot and files that are no articles do not count.
///
/// It says that something changed, not what: the update that follows looks for itself. So no event
/// can be lost for good, and an overflow of the kernel's queue is just another change.
/// Where a folder cannot be watched later on (it is gone for a while, there are too many) it gives
/// a change every two seconds instead, so that the caller looks.
class FolderWatcher {
  public:
    /// Begins to watch: changes from now on are seen.
    /// Throws: Error(unreadable) when a folder is missing or the system's number of watches is used
    /// up; the message says how to raise it.
    explicit FolderWatcher(const std::vector<std::filesystem::path>& folders);
    ~FolderWatcher();
    FolderWatcher(const FolderWatcher&) = delete;
    FolderWatcher& operator=(const FolderWatcher&) = delete;

    /// Waits for a change, then until nothing more has changed for `quiet`, but not longer than
    /// `patience` in all after the first change (a folder that never rests must not starve).
    /// Gives true after a change; false when `stop` was requested, within a tenth of a second.
    bool wait(const std::stop_token& stop,
              std::chrono::milliseconds quiet = std::chrono::milliseconds(200),
              std::chrono::milliseconds patience = std::chrono::milliseconds(1000));

  private:
    struct Watches;
    std::unique_ptr<Watches> watches_;
};

}  // namespace docent
