// One run: walk the folders, plan what to do, then a pipeline. Threads read and analyse articles
// ahead, as far as memory allows; this thread writes them in the order of their paths, so that the
// same files give the same index however many threads there are. Many new files are another
// matter: threads build shards of them, which are merged in the same order. The writer is opened
// first: from then on nobody else changes what the plan is made from.
//
// Which lines are dropped because many articles repeat them is known only after all are read. The
// index remembers the lines that its articles lack for that reason; when they have become others,
// the articles that hold the difference are read once more. So an update ends in the same index as
// one made from nothing.

#include "indexer/index_corpus.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <numeric>
#include <span>
#include <thread>
#include <utility>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/bulk_load.h"
#include "indexer/cleaning/repeated_lines.h"
#include "indexer/corpus_walker.h"
#include "indexer/index_update.h"
#include "indexer/indexed_folders.h"
#include "indexer/ordered_work.h"
#include "indexer/removal_guard.h"
#include "indexer/repeated_line_change.h"
#include "indexer/shard_merger.h"
#include "indexer/update_plan.h"
#include "model/error.h"
#include "store/index_folder.h"
#include "store/index_reader.h"
#include "store/index_writer.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxThreads = 256;

// Writing takes a second for 3 MB of articles, merging a second for 300 MB of index.
constexpr std::uint64_t kMaxIndexToBulk = 100;
constexpr std::uint64_t kMaxBulkBytesAhead = 64U << 20U;  // they are on disk

// What the index holds before the run.
struct IndexedArticles {
    std::vector<ArticleHead> heads;
    std::vector<SkippedFile> skipped;
    std::vector<RepeatedLines> repeated;
    std::uint64_t size_bytes = 0;  // on disk
};

// The articles of one file.
struct FileArticles {
    std::vector<ArticleEntry> articles;
    LoadedFile loaded;
};

IndexedArticles read_indexed(const fs::path& database) {
    IndexedArticles indexed;
    IndexReader reader(database);
    reader.read([&] {
        indexed.heads = reader.article_heads();
        indexed.skipped = reader.skipped();
        indexed.repeated = reader.dropped_repeated_lines();
        indexed.size_bytes = reader.status().size_bytes;
    });
    return indexed;
}

std::int64_t now_s() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

unsigned thread_count(unsigned jobs, std::size_t articles) {
    const std::size_t wanted = jobs != 0 ? jobs : std::thread::hardware_concurrency();
    const std::size_t useful = std::min(kMaxThreads, std::max<std::size_t>(articles, 1));
    return static_cast<unsigned>(std::clamp<std::size_t>(wanted, 1, useful));
}

// What reading each article costs; what is above the limit is not read.
std::vector<std::uint64_t> costs_bytes(const std::vector<PlannedArticle>& articles,
                                       std::uint64_t max_article_bytes) {
    std::vector<std::uint64_t> costs;
    costs.reserve(articles.size());
    for (const PlannedArticle& article : articles) {
        costs.push_back(std::min(article.file.size_bytes, max_article_bytes));
    }
    return costs;
}

std::vector<std::string> remembered_folders(const fs::path& database) {
    if (!holds_index(database)) return {};
    return IndexReader(database).status().roots;
}

bool is_stream(const PlannedArticle& planned) {
    return planned.file.format == ArticleFormat::json_lines;
}

std::uint64_t bytes_of(std::span<const PlannedArticle> files) {
    std::uint64_t bytes = 0;
    for (const PlannedArticle& planned : files) bytes += planned.file.size_bytes;
    return bytes;
}

// About how much text a file holds: gzip makes text some five times smaller.
std::uint64_t text_bytes_of(const ArticleFile& file) {
    constexpr std::uint64_t kGzipRatio = 5;
    return file.path.ends_with(".gz") ? kGzipRatio * file.size_bytes : file.size_bytes;
}

bool is_new(const PlannedArticle& planned) {
    return !planned.former;
}

// Shards that were not merged are of no use.
struct RemovedAtEnd {
    fs::path folder;
    ~RemovedAtEnd() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

class CorpusRun {
  public:
    explicit CorpusRun(const IndexOptions& options)
        : options_(options),
          given_(checked_folders(options)),
          writer_(options.database),
          database_(fs::canonical(options.database)),
          indexed_(read_indexed(database_)),
          folders_(folders_to_index(database_, given_, writer_.state().roots)),
          ids_(indexed_.heads, writer_.state().roots.empty() ? folders_.front().root
                                                             : writer_.state().roots.front()) {}

    IndexReport run() {
        const IndexState before = writer_.state();
        for (const IndexedFolder& folder : folders_) writer_.add_root(folder.root);
        apply_settings();
        const std::vector<WalkedRoot> walked = walk_all();
        plan_ = plan_update(walked, indexed_.heads, indexed_.skipped, options_.retry_skipped);
        const bool is_reread = writer_.state().is_reread_due;
        if (is_reread) plan_all_anew(walked);
        if (!options_.prune) hold_back_removals(plan_, walked, indexed_.heads);
        IndexUpdate update(writer_, ids_, plan_,
                           is_reread ? UpdateKind::reread : UpdateKind::changed);
        is_finished_ = load_in_bulk(update) && load_and_write(plan_.to_read, update);
        if (is_finished_) update.remove_gone();
        if (is_finished_ && options_.prune) forget_missing(walked);
        if (is_finished_) settle_repeated_lines();
        if (is_finished_) writer_.set_all_reread();
        update.write_skipped(indexed_.skipped);
        const bool has_changed = update.has_written() || writer_.state().roots != before.roots ||
                                 writer_.state().settings != before.settings;
        if (has_changed && is_finished_) writer_.set_updated(now_s());
        writer_.commit();
        return report_from(update, walked);
    }

  private:
    // Before anything is made on disk: a mistyped folder must not leave an index behind.
    static std::vector<fs::path> checked_folders(const IndexOptions& options) {
        if (options.folders.empty()) IndexReader exists(options.database);
        return canonical_folders(options.folders, remembered_folders(options.database));
    }

    void apply_settings() {
        IndexSettings settings = writer_.state().settings;
        if (options_.walk) {
            settings.include = options_.walk->include;
            settings.exclude = options_.walk->exclude;
            settings.follow_links = options_.walk->follow_links;
        }
        if (options_.kept_rules) {
            settings.kept_rules.assign(options_.kept_rules->begin(), options_.kept_rules->end());
        }
        writer_.set_settings(settings);
    }

    std::vector<WalkedRoot> walk_all() const {
        const IndexSettings& settings = writer_.state().settings;
        const WalkOptions walk{settings.include, settings.exclude, settings.follow_links};
        std::vector<WalkedRoot> walked;
        for (const IndexedFolder& folder : folders_) {
            walked.push_back(
                {folder.root, walk_corpus(folder.folder, walk), folder.folder.string()});
        }
        return walked;
    }

    // Every file that is there is to be read, because it is to be read in another way.
    void plan_all_anew(const std::vector<WalkedRoot>& walked) {
        std::vector<ArticleHead> heads = indexed_.heads;
        for (ArticleHead& head : heads) head.size_bytes = UINT64_MAX;
        UpdatePlan anew = plan_update(walked, heads, indexed_.skipped, true);
        plan_.to_read = std::move(anew.to_read);
        plan_.skipped = std::move(anew.skipped);
        plan_.unchanged = 0;
    }

    LoadOptions load_options() const {
        LoadOptions load;
        load.max_article_bytes = options_.max_article_bytes;
        const std::vector<std::string>& kept = writer_.state().settings.kept_rules;
        load.kept_rules.insert(kept.begin(), kept.end());
        for (const RepeatedLines& lines : indexed_.repeated) {
            load.repeated_lines[lines.root].insert(lines.hashes.begin(), lines.hashes.end());
        }
        load.limits = options_.read_limits;
        return load;
    }

    // Builds shards of all new files and merges them, if there are enough to pay for reading and
    // writing the whole index. A new file may be a renamed one while others are missing.
    // Gives false when it was stopped before the end.
    bool load_in_bulk(IndexUpdate& update) {
        if (!plan_.removed.empty() || !plan_.held_back.empty()) return true;
        std::vector<PlannedArticle>& files = plan_.to_read;
        std::uint64_t fresh_bytes = 0;
        for (const PlannedArticle& planned : files) {
            if (is_new(planned)) fresh_bytes += text_bytes_of(planned.file);
        }
        if (fresh_bytes < std::max(options_.bulk_from_bytes, indexed_.size_bytes / kMaxIndexToBulk))
            return true;
        const auto old = std::stable_partition(files.begin(), files.end(), is_new);
        const std::span<const PlannedArticle> fresh(files.begin(), old);
        const bool is_finished = build_shards(fresh, update);
        files.erase(files.begin(), old);
        return is_finished;
    }

    bool build_shards(std::span<const PlannedArticle> files, IndexUpdate& update) {
        const auto stretches = cut_for_bulk(files);
        const fs::path folder = building_folder(database_);
        fs::create_directory(folder);
        const RemovedAtEnd removed{folder};
        const auto make_loader = [&] {
            return
                [&, loader = std::make_shared<BulkLoader>(load_options(), ids_, writer_, folder)](
                    std::size_t i) { return loader->load(stretches[i], i, options_.stop); };
        };
        WorkLimits limits;
        limits.threads = thread_count(options_.jobs, stretches.size());
        limits.max_bytes_ahead = kMaxBulkBytesAhead;
        std::vector<std::uint64_t> costs;
        for (const auto& stretch : stretches) costs.push_back(bytes_of(stretch));
        begin_progress(files.size(), std::accumulate(costs.begin(), costs.end(), std::uint64_t{0}));
        ShardMerger merger(writer_, folder);
        OrderedWork work(costs, limits, make_loader);
        for (std::size_t i = 0; i < stretches.size() && !is_stopped(); ++i) {
            BulkOutcome outcome = work.take();
            merger.add(outcome.shards);
            update.add(std::move(outcome));
            report_progress(stretches[i].size(), costs[i]);
        }
        merger.finish();
        return !is_stopped();
    }

    // Gives false when it was stopped before the end.
    bool load_and_write(const std::vector<PlannedArticle>& articles, IndexUpdate& update) {
        if (articles.empty()) return !is_stopped();
        const std::vector<std::uint64_t> costs = costs_bytes(articles, options_.max_article_bytes);
        const auto make_loader = [&] {
            return [&, loader = std::make_shared<ArticleLoader>(load_options())](std::size_t i) {
                FileArticles file;
                if (is_stream(articles[i])) return file;
                file.loaded = loader->load(
                    articles[i].file, articles[i].root,
                    [&](ArticleEntry entry) { file.articles.push_back(std::move(entry)); });
                return file;
            };
        };
        WorkLimits limits;
        limits.threads = thread_count(options_.jobs, articles.size());
        begin_progress(articles.size(),
                       std::accumulate(costs.begin(), costs.end(), std::uint64_t{0}));
        OrderedWork work(costs, limits, make_loader);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (is_stopped()) return false;
            FileArticles file = work.take();
            update.begin_file(articles[i]);
            if (is_stream(articles[i])) {
                if (!write_stream(articles[i], update)) return false;
            } else {
                for (ArticleEntry& entry : file.articles) update.take(std::move(entry));
                update.end_file(std::move(file.loaded));
            }
            commit_if_due(costs[i]);
            report_progress(1, costs[i]);
        }
        return !is_stopped();
    }

    // Writes the articles of a file of many as they come.
    bool write_stream(const PlannedArticle& planned, IndexUpdate& update) {
        ArticleLoader loader(load_options());
        update.mark_half_read(planned);
        try {
            update.end_file(loader.load(planned.file, planned.root, [&](ArticleEntry entry) {
                if (is_stopped()) throw Interrupted();
                const std::size_t bytes = entry.document.text.size();
                update.take(std::move(entry));
                commit_if_due(bytes);
            }));
        } catch (const Interrupted&) {
            return false;
        }
        return true;
    }

    void commit_if_due(std::uint64_t more_bytes) {
        uncommitted_bytes_ += more_bytes;
        if (uncommitted_bytes_ < options_.commit_every_bytes) return;
        writer_.commit();
        uncommitted_bytes_ = 0;
    }

    // Forgets the folders that are gone, whose articles have been removed.
    void forget_missing(const std::vector<WalkedRoot>& walked) {
        for (const WalkedRoot& root : walked) {
            if (root.walk.root_state == RootState::missing) writer_.remove_root(root.root);
        }
    }

    // Reads again the articles that hold lines which have begun or ceased to be repeated.
    void settle_repeated_lines() {
        if (writer_.state().are_lines_settled) return;
        RepeatedLineChange change =
            find_repeated_line_change(writer_, database_, indexed_.repeated);
        indexed_.repeated = std::move(change.now);
        UpdatePlan plan;
        plan.to_read = std::move(change.to_read);
        IndexUpdate update(writer_, ids_, plan, UpdateKind::settling);
        is_finished_ = load_and_write(plan.to_read, update);
        // Otherwise the next run counts again from what the index remembers.
        if (!is_finished_ || update.has_kept_unread()) return;
        writer_.settle_repeated_lines(indexed_.repeated);
        const auto& dropped = update.report().dropped_lines;
        if (const auto lines = dropped.find(std::string(kRepeatedLineRule));
            lines != dropped.end()) {
            repeated_lines_dropped_ = lines->second;
        }
    }

    bool is_stopped() const { return options_.stop.stop_requested(); }

    void begin_progress(std::uint64_t articles, std::uint64_t bytes) {
        progress_.articles_total += articles;
        progress_.bytes_total += bytes;
    }

    void report_progress(std::uint64_t articles, std::uint64_t bytes) {
        progress_.articles_done += articles;
        progress_.bytes_done += bytes;
        if (options_.on_progress) options_.on_progress(progress_);
    }

    IndexReport report_from(const IndexUpdate& update,
                            const std::vector<WalkedRoot>& walked) const {
        IndexReport report = update.report();
        if (repeated_lines_dropped_ > 0) {
            report.dropped_lines[std::string(kRepeatedLineRule)] = repeated_lines_dropped_;
        }
        for (const WalkedRoot& root : walked) {
            report.found += root.walk.files.size() + root.walk.skipped.size();
        }
        for (const SkippedFile& file : update.skipped()) {
            const bool is_of_run =
                std::any_of(folders_.begin(), folders_.end(),
                            [&](const IndexedFolder& folder) { return folder.root == file.root; });
            if (is_of_run) report.skipped.push_back({file.path, file.reason});
        }
        report.was_interrupted = !is_finished_;
        report.generation = writer_.state().generation;
        report.elapsed_ms = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count());
        return report;
    }

    const Clock::time_point start_ = Clock::now();
    const IndexOptions& options_;
    std::vector<fs::path> given_;
    IndexWriter writer_;
    fs::path database_;
    IndexedArticles indexed_;
    std::vector<IndexedFolder> folders_;
    ArticleIds ids_;
    UpdatePlan plan_;
    IndexProgress progress_;
    bool is_finished_ = false;
    std::uint64_t uncommitted_bytes_ = 0;
    std::uint64_t repeated_lines_dropped_ = 0;  // from articles that were read again
};

}  // namespace

IndexReport index_corpus(const IndexOptions& options) {
    return CorpusRun(options).run();
}

}  // namespace docent
