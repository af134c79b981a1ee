#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "indexer/folder_watcher.h"
#include "indexer/index_corpus.h"
#include "model/index_report.h"

namespace docent {

/// Gives which files are articles: as the index at `database` remembers it, if there is one, but
/// for what `change` says.
WalkOptions walk_after(const WalkChange& change, const std::filesystem::path& database);

/// Gives the folders of `options` and those that the index remembers, if there is one.
/// Throws: Error as index_corpus, for folders that cannot be indexed together.
std::vector<std::filesystem::path> folders_to_watch(const IndexOptions& options);

/// Tells on standard error if folders cannot be watched, and what is done instead.
void warn_if_not_watched(const FolderWatcher& watcher);

/// Tells what updates have done: a line on standard output for each that changed something, with
/// the articles that it skipped and that were not told before; or its report as JSON.
class UpdateLog {
  public:
    /// Takes: the report of the first run, which has been told.
    UpdateLog(const IndexReport& first, bool is_json)
        : skipped_(first.skipped), has_warned_(!first.missing_walls.empty()), is_json_(is_json) {}

    void tell(const IndexReport& report);

    /// Tells on standard error why an update failed, once.
    void tell_failure(const std::string& reason);

  private:
    std::vector<SkippedArticle> skipped_;  // as of the last update
    std::string failure_;                  // of the last update; empty when there was none
    bool has_warned_;                      // that readers are not confined
    bool is_json_;
};

/// Updates the index after each change until a stop is requested. Waits while another docent is
/// writing, and tries again after a failure, which may pass.
void keep_up_to_date(FolderWatcher& watcher, IndexOptions options, UpdateLog log);

}  // namespace docent
