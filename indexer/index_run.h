#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/index_corpus.h"
#include "store/index_writer.h"

namespace docent {

/// Adds up how far a run is, and tells it.
class RunProgress {
  public:
    explicit RunProgress(std::function<void(const IndexProgress&)> tell) : tell_(std::move(tell)) {}

    void expect(std::uint64_t articles, std::uint64_t bytes) {
        progress_.articles_total += articles;
        progress_.bytes_total += bytes;
    }

    void finish(std::uint64_t articles, std::uint64_t bytes) {
        progress_.articles_done += articles;
        progress_.bytes_done += bytes;
        if (tell_) tell_(progress_);
    }

  private:
    std::function<void(const IndexProgress&)> tell_;
    IndexProgress progress_;
};

/// What the two ways of writing articles work with.
struct IndexRun {
    const IndexOptions& options;
    IndexWriter& writer;
    ArticleIds& ids;
    std::filesystem::path database;  ///< absolute
    LoadOptions load;
    RunProgress& progress;

    bool is_stopped() const { return options.stop.stop_requested(); }
};

/// How many threads a run uses for this many pieces of work.
/// Takes: `jobs` as in IndexOptions.
unsigned thread_count(unsigned jobs, std::size_t pieces);

}  // namespace docent
