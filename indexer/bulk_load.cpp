// Each stretch of files is read, analysed and written into a database of its own by one thread, so
// that threads share nothing but the giver of ids. A file that is larger than a shard (one article
// a line) gives several shards.

#include "indexer/bulk_load.h"

#include <iterator>
#include <memory>
#include <utility>

#include "indexer/index_update.h"

namespace docent {
namespace {

constexpr std::uint64_t kStretchBytes = 700'000;    // about as many passages as a shard
constexpr std::size_t kStretchFiles = 1'000;        // when they are small
constexpr std::uint64_t kPassagesPerShard = 1'500;  // at most; see shard_builder.cpp

// The shards of one stretch.
class ShardSequence {
  public:
    ShardSequence(const std::filesystem::path& folder, std::size_t number)
        : prefix_((folder / std::to_string(number)).string() + '-') {}

    void add(const ArticleEntry& entry) {
        if (builder_ && builder_->passages() >= kPassagesPerShard) finish_shard();
        if (!builder_) {
            builder_ = std::make_unique<ShardBuilder>(prefix_ + std::to_string(shards_.size()));
        }
        builder_->add(entry);
    }

    std::vector<Shard> finish() {
        if (builder_) finish_shard();
        return std::move(shards_);
    }

  private:
    void finish_shard() {
        shards_.push_back(builder_->finish());
        builder_.reset();
    }

    std::string prefix_;
    std::unique_ptr<ShardBuilder> builder_;
    std::vector<Shard> shards_;
};

}  // namespace

std::vector<std::span<const PlannedArticle>> cut_for_bulk(std::span<const PlannedArticle> files) {
    std::vector<std::span<const PlannedArticle>> stretches;
    std::size_t begin = 0;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const bool is_full = bytes >= kStretchBytes || i - begin >= kStretchFiles;
        if (is_full) {
            stretches.push_back(files.subspan(begin, i - begin));
            begin = i;
            bytes = 0;
        }
        bytes += files[i].file.size_bytes;
    }
    if (begin < files.size()) stretches.push_back(files.subspan(begin));
    return stretches;
}

BulkOutcome BulkLoader::load(std::span<const PlannedArticle> files, std::size_t number,
                             const std::stop_token& stop) {
    BulkOutcome outcome;
    ShardSequence shards(folder_, number);
    const auto take = [&](ArticleEntry entry) {
        if (stop.stop_requested()) throw Interrupted();
        set_article_id(entry, ids_.take(entry.head));
        shards.add(entry);
        ++outcome.report.added;
        outcome.report.passages_written += entry.passages.size();
        count_dropped(entry.document, outcome.report);
    };
    for (const PlannedArticle& planned : files) {
        LoadedFile loaded;
        try {
            if (stop.stop_requested()) break;
            loaded = loader_.load(planned.file, planned.root, take);
        } catch (const Interrupted&) {
            outcome.skipped.push_back(half_read_mark(planned));
            break;
        }
        outcome.report.bytes_read += loaded.bytes_read;
        note_missing_walls(loaded.missing_walls, outcome.report);
        std::move(loaded.skipped.begin(), loaded.skipped.end(),
                  std::back_inserter(outcome.skipped));
    }
    outcome.shards = shards.finish();
    return outcome;
}

}  // namespace docent
