#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/update_plan.h"
#include "model/index_report.h"
#include "store/index_writer.h"
#include "store/shard_builder.h"

namespace docent {

/// Thrown out of the middle of a large file when a stop is requested.
struct Interrupted {};

/// What loading some new files gave.
struct BulkOutcome {
    std::vector<Shard> shards;  ///< of their articles, in order; to be merged into the index
    std::vector<SkippedFile> skipped;
    IndexReport report;  ///< what IndexUpdate::add takes of it
};

/// Cuts a list of files into stretches that are about one shard each.
/// Gives: in order, stretches that make up `files`.
std::vector<std::span<const PlannedArticle>> cut_for_bulk(std::span<const PlannedArticle> files);

/// Loads a stretch of new files into shards. Each thread has its own.
class BulkLoader {
  public:
    /// Takes: what gives ids to articles, for all loaders; a folder for the shards, which exists.
    BulkLoader(LoadOptions options, ArticleIds& ids, std::filesystem::path folder)
        : loader_(std::move(options)), ids_(ids), folder_(std::move(folder)) {}

    /// Loads the files; ends early, with what it has, when a stop is requested. Takes: a number
    /// that no other stretch has.
    BulkOutcome load(std::span<const PlannedArticle> files, std::size_t number,
                     const std::stop_token& stop);

  private:
    ArticleLoader loader_;
    ArticleIds& ids_;
    std::filesystem::path folder_;
};

}  // namespace docent
