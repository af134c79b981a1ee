#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "indexer/walk_options.h"
#include "indexer/worker/read_limits.h"
#include "model/index_report.h"

namespace docent {

/// How far a run is. `done` counts articles and bytes that needed reading, not unchanged ones.
struct IndexProgress {
    std::uint64_t articles_done = 0;
    std::uint64_t articles_total = 0;
    std::uint64_t bytes_done = 0;
    std::uint64_t bytes_total = 0;
};

/// What to index, where to, and how.
struct IndexOptions {
    /// Folders to bring the index up to date with. Articles of other folders that the index holds
    /// are left alone. None: all folders that the index remembers.
    std::vector<std::filesystem::path> folders;

    /// Folder of the index; made if need be.
    std::filesystem::path database;

    /// Which files are articles; as the index remembers it when not given, which then is how it is
    /// remembered.
    std::optional<WalkOptions> walk;

    /// Names of cleaning rules that are switched off; remembered in the same way.
    std::optional<std::set<std::string>> kept_rules;

    /// The language of all articles, an ISO 639 code, or an empty text when each tells its own;
    /// remembered in the same way.
    std::optional<std::string> language;

    /// Lines of names for one thing, with commas between them; remembered in the same way.
    std::optional<std::vector<std::string>> synonyms;

    /// Remove articles however many are gone, and forget folders that are (see removal_guard.h).
    bool prune = false;

    /// Threads that read and analyse articles, each with a process that parses them; 0 means one
    /// per core.
    unsigned jobs = 0;

    /// A larger file is skipped with its reason, unless it holds one article a line.
    std::uint64_t max_article_bytes = 64U << 20U;

    /// What one article may cost to read.
    ReadLimits read_limits;

    /// Commit after this much text, so that an interrupted first run keeps what it has done.
    /// More is faster and takes more memory.
    std::uint64_t commit_every_bytes = 32U << 20U;

    /// Build shards on all threads and merge them when there are this many bytes of new articles:
    /// that is then faster than writing them one by one.
    std::uint64_t bulk_from_bytes = 2'000'000;

    /// Try files again that could not be read last time, though they have not changed.
    bool retry_skipped = false;

    /// Called by the writing thread after each article; may be empty.
    std::function<void(const IndexProgress&)> on_progress;

    /// Ends the run early: what has been written is committed, the next run goes on.
    std::stop_token stop;
};

/// Brings an index up to date with its folders: adds new articles, replaces changed ones, follows
/// renamed ones, removes those whose files are gone.
///
/// Each article is replaced whole or not at all. An article that cannot be read is skipped with its
/// reason, and its former version, if any, leaves the index, unless the machine may be to blame.
/// Lines that many articles of a folder repeat are dropped; when an update changes which lines
/// these are, all articles that hold them are read again. When nothing has changed nothing is
/// written, but for files that were touched: their times are refreshed, they count as unchanged. A
/// removal is only believed when its folder could be read. The same files give the same index,
/// whatever the number of threads.
///
/// Many new articles at once are built into shards on all threads and merged into the index.
///
/// Gives: a report in which `removed` counts every article that left the index, also one whose file
/// is still there but is skipped now.
/// Throws: Error(unreadable) when a folder cannot be read; Error(usage) when there is no folder to
/// index or one lies inside another one; no_index when `folders` is empty and there is no index to
/// remember any; index_locked, index_version, unwritable as IndexWriter. After an error the index
/// stands at its last commit.
IndexReport index_corpus(const IndexOptions& options);

}  // namespace docent
