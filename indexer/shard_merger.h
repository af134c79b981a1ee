#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index_update.h"
#include "store/index_writer.h"
#include "store/shard_builder.h"

namespace docent {

/// Gathers shards in order and merges them into the index, not too many at a time and not too
/// often: each merge rewrites the index. With the shards the index takes the list of skipped files:
/// a run that dies right then must not leave a file half-read without saying so.
class ShardMerger {
  public:
    /// Takes: what knows the skipped files; a folder for joined shards, which exists.
    ShardMerger(IndexWriter& writer, const IndexUpdate& update, std::filesystem::path folder)
        : writer_(writer), update_(update), folder_(std::move(folder)) {}

    /// Takes in the shards that come next. The update knows of their files.
    void add(const std::vector<Shard>& shards);

    /// Merges what has been gathered.
    void finish();

  private:
    void join();

    IndexWriter& writer_;
    const IndexUpdate& update_;
    std::filesystem::path folder_;
    std::vector<Shard> shards_;  // not yet joined, after all that are
    std::vector<Shard> joined_;
    std::uint64_t joins_ = 0;
    std::uint64_t merged_passages_ = 0;
};

}  // namespace docent
