#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "store/index_writer.h"
#include "store/shard_builder.h"

namespace docent {

/// Gathers shards in order and merges them into the index, not too many at a time and not too
/// often: each merge rewrites the index.
class ShardMerger {
  public:
    /// Takes: a folder for joined shards, which exists.
    ShardMerger(IndexWriter& writer, std::filesystem::path folder)
        : writer_(writer), folder_(std::move(folder)) {}

    /// Takes in the shards that come next.
    void add(const std::vector<Shard>& shards);

    /// Merges what has been gathered.
    void finish();

  private:
    void join();

    IndexWriter& writer_;
    std::filesystem::path folder_;
    std::vector<Shard> shards_;  // not yet joined, after all that are
    std::vector<Shard> joined_;
    std::uint64_t joins_ = 0;
    std::uint64_t merged_passages_ = 0;
};

}  // namespace docent
