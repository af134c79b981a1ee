// One run: walk the folders, plan what to do, then a pipeline. Threads read and analyse articles
// ahead, as far as memory allows; this thread writes them in the order of their paths, so that the
// same files give the same index however many threads there are. The writer is opened first: from
// then on nobody else changes what the plan is made from.

#include "indexer/index_corpus.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <thread>

#include "indexer/article_loader.h"
#include "indexer/corpus_walker.h"
#include "indexer/index_update.h"
#include "indexer/indexed_folders.h"
#include "indexer/ordered_work.h"
#include "indexer/update_plan.h"
#include "model/error.h"
#include "store/index_reader.h"
#include "store/index_writer.h"

namespace docent {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxThreads = 256;

// What the index holds before the run.
struct IndexedArticles {
    std::vector<ArticleHead> heads;
    std::vector<SkippedFile> skipped;
};

IndexedArticles read_indexed(const fs::path& database) {
    IndexedArticles indexed;
    IndexReader reader(database);
    reader.read([&] {
        indexed.heads = reader.article_heads();
        indexed.skipped = reader.skipped();
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

class CorpusRun {
  public:
    explicit CorpusRun(const IndexOptions& options)
        : options_(options),
          given_(checked_folders(options)),
          writer_(options.database),
          database_(fs::canonical(options.database)),
          indexed_(read_indexed(database_)),
          folders_(folders_to_index(database_, given_, writer_.state().roots)) {}

    IndexReport run() {
        const std::size_t known_roots = writer_.state().roots.size();
        for (const IndexedFolder& folder : folders_) writer_.add_root(folder.root);
        const std::vector<WalkedRoot> walked = walk_all();
        plan_ = plan_update(walked, indexed_.heads, indexed_.skipped, options_.retry_skipped);
        IndexUpdate update(writer_, plan_, indexed_.heads);
        const bool is_finished = load_and_write(update);
        if (is_finished) update.remove_gone();
        update.write_skipped(indexed_.skipped);
        const bool has_changed =
            update.has_written() || writer_.state().roots.size() != known_roots;
        if (has_changed && is_finished) writer_.set_updated(now_s());
        writer_.commit();
        return report_from(update, walked, is_finished);
    }

  private:
    // Before anything is made on disk: a mistyped folder must not leave an index behind.
    static std::vector<fs::path> checked_folders(const IndexOptions& options) {
        if (options.folders.empty()) IndexReader exists(options.database);
        return canonical_folders(options.folders);
    }

    std::vector<WalkedRoot> walk_all() const {
        std::vector<WalkedRoot> walked;
        for (const IndexedFolder& folder : folders_) {
            walked.push_back({folder.root, walk_corpus(folder.folder)});
        }
        return walked;
    }

    // Gives false when it was stopped before the end.
    bool load_and_write(IndexUpdate& update) {
        const std::vector<PlannedArticle>& articles = plan_.to_read;
        const std::uint64_t max_bytes = options_.max_article_bytes;
        const std::vector<std::uint64_t> costs = costs_bytes(articles, max_bytes);
        const auto make_loader = [&articles, max_bytes] {
            return [&articles, loader = ArticleLoader(max_bytes)](std::size_t i) {
                return loader.load(articles[i].file, articles[i].root);
            };
        };
        WorkLimits limits;
        limits.threads = thread_count(options_.jobs, articles.size());
        OrderedWork work(costs, limits, make_loader);
        IndexProgress progress;
        progress.articles_total = articles.size();
        progress.bytes_total = std::accumulate(costs.begin(), costs.end(), std::uint64_t{0});
        for (std::size_t i = 0; i < articles.size(); ++i) {
            if (options_.stop.stop_requested()) return false;
            update.apply(articles[i], work.take());
            ++progress.articles_done;
            progress.bytes_done += costs[i];
            commit_if_due(costs[i]);
            if (options_.on_progress) options_.on_progress(progress);
        }
        return !options_.stop.stop_requested();
    }

    void commit_if_due(std::uint64_t more_bytes) {
        uncommitted_bytes_ += more_bytes;
        if (uncommitted_bytes_ < options_.commit_every_bytes) return;
        writer_.commit();
        uncommitted_bytes_ = 0;
    }

    IndexReport report_from(const IndexUpdate& update, const std::vector<WalkedRoot>& walked,
                            bool is_finished) const {
        IndexReport report = update.report();
        for (const WalkedRoot& root : walked) {
            report.found += root.walk.files.size() + root.walk.skipped.size();
        }
        for (const SkippedFile& file : update.skipped()) {
            const bool is_of_run =
                std::any_of(folders_.begin(), folders_.end(),
                            [&](const IndexedFolder& folder) { return folder.root == file.root; });
            if (is_of_run) report.skipped.push_back({file.path, file.reason});
        }
        report.was_interrupted = !is_finished;
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
    UpdatePlan plan_;
    std::uint64_t uncommitted_bytes_ = 0;
};

}  // namespace

IndexReport index_corpus(const IndexOptions& options) {
    return CorpusRun(options).run();
}

}  // namespace docent
