// Threads take stretches of files and share nothing; this thread merges their shards in the order
// of the files, so that the same files give the same index however many threads there are.

#include "indexer/bulk_build.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <numeric>
#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "indexer/bulk_load.h"
#include "indexer/ordered_work.h"
#include "indexer/shard_merger.h"
#include "store/index_folder.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

// Writing takes a second for 3 MB of articles, merging a second for 300 MB of index.
constexpr std::uint64_t kMaxIndexToBulk = 100;
constexpr std::uint64_t kMaxBytesAhead = 64U << 20U;  // they are on disk

// About how much text a file holds: gzip makes text some five times smaller.
std::uint64_t text_bytes_of(const ArticleFile& file) {
    constexpr std::uint64_t kGzipRatio = 5;
    return file.path.ends_with(".gz") ? kGzipRatio * file.size_bytes : file.size_bytes;
}

std::uint64_t bytes_of(std::span<const PlannedArticle> files) {
    std::uint64_t bytes = 0;
    for (const PlannedArticle& planned : files) bytes += planned.file.size_bytes;
    return bytes;
}

// Tells which files are surely new. A renamed article has the size of one that is gone; a record
// may come from any file.
class SurelyNew {
  public:
    explicit SurelyNew(const UpdatePlan& plan) {
        for (const auto* heads : {&plan.removed, &plan.held_back}) {
            for (const ArticleHead& head : *heads) gone_sizes_.insert(head.size_bytes);
        }
    }

    bool operator()(const PlannedArticle& planned) const {
        if (planned.former) return false;
        if (gone_sizes_.empty()) return true;
        return planned.file.format != ArticleFormat::json_lines &&
               !gone_sizes_.contains(planned.file.size_bytes);
    }

  private:
    std::unordered_set<std::uint64_t> gone_sizes_;
};

// Shards that were not merged are of no use.
struct RemovedAtEnd {
    fs::path folder;
    ~RemovedAtEnd() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

bool build_shards(std::span<const PlannedArticle> files, IndexUpdate& update, IndexRun& run) {
    const auto stretches = cut_for_bulk(files);
    const fs::path folder = building_folder(run.database);
    fs::create_directory(folder);
    const RemovedAtEnd removed{folder};
    const auto make_loader = [&] {
        return [&, loader = std::make_shared<BulkLoader>(run.load, run.ids, folder)](
                   std::size_t i) { return loader->load(stretches[i], i, run.options.stop); };
    };
    WorkLimits limits;
    limits.threads = thread_count(run.options.jobs, stretches.size());
    limits.max_bytes_ahead = kMaxBytesAhead;
    std::vector<std::uint64_t> costs;
    for (const auto& stretch : stretches) costs.push_back(bytes_of(stretch));
    run.progress.expect(files.size(),
                        std::accumulate(costs.begin(), costs.end(), std::uint64_t{0}));
    ShardMerger merger(run.writer, update, folder);
    OrderedWork work(costs, limits, make_loader);
    for (std::size_t i = 0; i < stretches.size() && !run.is_stopped(); ++i) {
        const BulkOutcome outcome = work.take();
        update.add(stretches[i], outcome);
        merger.add(outcome.shards);
        run.progress.finish(stretches[i].size(), costs[i]);
    }
    merger.finish();
    return !run.is_stopped();
}

}  // namespace

bool build_in_bulk(UpdatePlan& plan, std::uint64_t index_bytes, IndexUpdate& update,
                   IndexRun& run) {
    const SurelyNew is_new(plan);
    std::vector<PlannedArticle>& files = plan.to_read;
    std::uint64_t fresh_bytes = 0;
    for (const PlannedArticle& planned : files) {
        if (is_new(planned)) fresh_bytes += text_bytes_of(planned.file);
    }
    if (fresh_bytes < std::max(run.options.bulk_from_bytes, index_bytes / kMaxIndexToBulk)) {
        return true;
    }
    const auto others = std::stable_partition(files.begin(), files.end(), std::cref(is_new));
    const bool is_finished = build_shards({files.begin(), others}, update, run);
    files.erase(files.begin(), others);
    return is_finished;
}

}  // namespace docent
