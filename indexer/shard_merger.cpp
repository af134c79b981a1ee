// Each open shard takes some files, so they are joined by the dozen. A merge is due when what was
// gathered is as large as what was merged before: the index is rewritten a few times in all,
// however large it gets, and a run that dies loses at most half of its work.

#include "indexer/shard_merger.h"

#include <algorithm>

namespace docent {
namespace {

constexpr std::size_t kShardsPerJoin = 128;  // three files each
constexpr std::uint64_t kMinPassagesPerMerge = 1'000'000;

}  // namespace

void ShardMerger::add(const std::vector<Shard>& shards) {
    for (const Shard& shard : shards) {
        shards_.push_back(shard);
        if (shards_.size() >= kShardsPerJoin) join();
    }
    std::uint64_t gathered = 0;
    for (const Shard& shard : joined_) gathered += shard.counts.passages;
    if (gathered >= std::max(kMinPassagesPerMerge, merged_passages_)) finish();
}

void ShardMerger::join() {
    const std::string name = "joined-" + std::to_string(joins_++);
    joined_.push_back(join_shards(shards_, folder_ / name));
    shards_.clear();
}

void ShardMerger::finish() {
    joined_.insert(joined_.end(), shards_.begin(), shards_.end());
    shards_.clear();
    if (joined_.empty()) return;
    for (const Shard& shard : joined_) merged_passages_ += shard.counts.passages;
    writer_.merge(joined_, update_.skipped());
    joined_.clear();
}

}  // namespace docent
