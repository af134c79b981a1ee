#pragma once

#include <filesystem>
#include <memory>

#include "store/article_entry.h"
#include "store/word_list.h"

namespace docent {

/// A small database of new articles, not yet part of any index.
struct Shard {
    std::filesystem::path place;
    EntryCounts counts;
    WordChanges words;
};

/// Builds a shard. Many can be built at once, each by its thread; IndexWriter::merge joins them.
///
/// A shard is not durable: what it is for is to be merged, or thrown away.
class ShardBuilder {
  public:
    /// Takes: the place of the shard, a folder that does not exist yet in one that does.
    /// Throws: Error(unwritable).
    explicit ShardBuilder(const std::filesystem::path& place);
    ~ShardBuilder();
    ShardBuilder(const ShardBuilder&) = delete;
    ShardBuilder& operator=(const ShardBuilder&) = delete;

    void add(const ArticleEntry& article);

    std::uint64_t passages() const { return shard_.counts.passages; }

    /// Ends the shard, which cannot be added to any more.
    Shard finish();

  private:
    struct Database;

    Shard shard_;
    std::unique_ptr<Database> database_;
};

/// Joins shards to one at `place`, in order, and removes them: many small shards are as many open
/// files when they are merged.
Shard join_shards(const std::vector<Shard>& shards, const std::filesystem::path& place);

}  // namespace docent
