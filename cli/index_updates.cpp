// The watcher begins before the first run, so that no change falls between the two. When another
// docent is writing, it is let, and then looked again.

#include "cli/index_updates.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>

#include "cli/index_progress.h"
#include "cli/terminal.h"
#include "indexer/indexed_folders.h"
#include "model/error.h"
#include "query/answer_json.h"
#include "store/index_folder.h"
#include "store/index_reader.h"

namespace docent {
namespace {

constexpr std::chrono::milliseconds kRetryWhenLocked(1'000);
constexpr std::chrono::milliseconds kRetryAfterFailure(30'000);

// Gives after what time to try again, if it has to be.
std::optional<std::chrono::milliseconds> update(const IndexOptions& options, UpdateLog& log) {
    try {
        log.tell(index_corpus(options));
        return std::nullopt;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::index_locked) return kRetryWhenLocked;
        log.tell_failure(error.what());
    } catch (const std::exception& error) {  // a bug must not end the server
        log.tell_failure(error.what());
    }
    return kRetryAfterFailure;
}

}  // namespace

WalkOptions walk_after(const WalkChange& change, const std::filesystem::path& database) {
    IndexSettings remembered;
    if (holds_index(database)) remembered = IndexReader(database).state().settings;
    return {change.include.value_or(remembered.include),
            change.exclude.value_or(remembered.exclude),
            change.follow_links.value_or(remembered.follow_links)};
}

std::vector<std::filesystem::path> folders_to_watch(const IndexOptions& options) {
    std::vector<std::string> remembered;
    if (options.folders.empty() || holds_index(options.database)) {
        remembered = IndexReader(options.database).status().roots;
    }
    std::vector<std::filesystem::path> folders = options.folders;
    folders.insert(folders.end(), remembered.begin(), remembered.end());
    return canonical_folders(folders, remembered);
}

void warn_if_not_watched(const FolderWatcher& watcher) {
    if (watcher.failure().empty()) return;
    std::cerr << "docent: " << without_controls(watcher.failure())
              << "; until then they are looked through every two seconds" << std::endl;
}

void UpdateLog::tell(const IndexReport& report) {
    const bool has_changed = report.added + report.updated + report.renamed + report.removed > 0;
    std::vector<SkippedArticle> others;
    std::copy_if(report.skipped.begin(), report.skipped.end(), std::back_inserter(others),
                 [this](const SkippedArticle& skipped) {
                     return std::find(skipped_.begin(), skipped_.end(), skipped) == skipped_.end();
                 });
    skipped_ = report.skipped;
    failure_.clear();
    if (!has_warned_) warn_if_unconfined(report);
    has_warned_ = has_warned_ || !report.missing_walls.empty();
    if (!has_changed && others.empty()) return;
    if (is_json_) {
        std::cout << json_from(report) << std::endl;
    } else {
        std::cout << "updated: " << counts_of(report) << '\n' << skipped_text(others) << std::flush;
    }
}

void UpdateLog::tell_failure(const std::string& reason) {
    if (reason == failure_) return;
    failure_ = reason;
    std::cerr << "docent: the index was not updated: " << without_controls(reason) << std::endl;
}

void keep_up_to_date(FolderWatcher& watcher, IndexOptions options, UpdateLog log) {
    options.walk.reset();  // the index remembers, and somebody may change its mind meanwhile
    options.kept_rules.reset();
    options.retry_skipped = false;
    options.prune = false;
    options.on_progress = nullptr;
    WatchTimes times;
    while (watcher.wait(options.stop, times)) times.longest_wait = update(options, log);
}

}  // namespace docent
