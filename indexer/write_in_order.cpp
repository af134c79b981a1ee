// A pipeline: threads read and analyse articles ahead, as far as memory allows; this thread writes
// them in order, so that the same files give the same index however many threads there are. A file
// of many articles may be larger than memory, so its articles are read and written one by one.

#include "indexer/write_in_order.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>
#include <utility>

#include "indexer/bulk_load.h"
#include "indexer/ordered_work.h"

namespace docent {
namespace {

// The articles of one file.
struct FileArticles {
    std::vector<ArticleEntry> articles;
    LoadedFile loaded;
};

bool is_stream(const PlannedArticle& planned) {
    return planned.file.format == ArticleFormat::json_lines;
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

// Commits when enough has been written since the last time.
class RegularCommits {
  public:
    explicit RegularCommits(IndexRun& run) : run_(run) {}

    void count(std::uint64_t bytes) {
        uncommitted_bytes_ += bytes;
        if (uncommitted_bytes_ < run_.options.commit_every_bytes) return;
        run_.writer.commit();
        uncommitted_bytes_ = 0;
    }

  private:
    IndexRun& run_;
    std::uint64_t uncommitted_bytes_ = 0;
};

// Writes the articles of a file of many as they come. Gives false when it was stopped.
bool write_stream(const PlannedArticle& planned, IndexUpdate& update, RegularCommits& commits,
                  const IndexRun& run) {
    ArticleLoader loader(run.load);
    update.mark_half_read(planned);
    try {
        update.end_file(loader.load(planned.file, planned.root, [&](ArticleEntry entry) {
            if (run.is_stopped()) throw Interrupted();
            const std::size_t bytes = entry.document.text.size();
            update.take(std::move(entry));
            commits.count(bytes);
        }));
    } catch (const Interrupted&) {
        return false;
    }
    return true;
}

}  // namespace

bool write_in_order(const std::vector<PlannedArticle>& articles, IndexUpdate& update,
                    IndexRun& run) {
    if (articles.empty()) return !run.is_stopped();
    const std::vector<std::uint64_t> costs = costs_bytes(articles, run.options.max_article_bytes);
    const auto make_loader = [&] {
        return [&, loader = std::make_shared<ArticleLoader>(run.load)](std::size_t i) {
            FileArticles file;
            if (is_stream(articles[i])) return file;
            file.loaded = loader->load(articles[i].file, articles[i].root, [&](ArticleEntry entry) {
                file.articles.push_back(std::move(entry));
            });
            return file;
        };
    };
    WorkLimits limits;
    limits.threads = thread_count(run.options.jobs, articles.size());
    run.progress.expect(articles.size(),
                        std::accumulate(costs.begin(), costs.end(), std::uint64_t{0}));
    RegularCommits commits(run);
    OrderedWork work(costs, limits, make_loader);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (run.is_stopped()) return false;
        FileArticles file = work.take();
        update.begin_file(articles[i]);
        if (is_stream(articles[i])) {
            if (!write_stream(articles[i], update, commits, run)) return false;
        } else {
            for (ArticleEntry& entry : file.articles) update.take(std::move(entry));
            update.end_file(std::move(file.loaded));
        }
        commits.count(costs[i]);
        run.progress.finish(1, costs[i]);
    }
    return !run.is_stopped();
}

}  // namespace docent
