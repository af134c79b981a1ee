#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/progress_line.h"
#include "indexer/index_corpus.h"
#include "model/index_report.h"

namespace docent {

/// Shows how far an index run is.
class IndexProgressLine {
  public:
    void show(const IndexProgress& progress);

  private:
    using Clock = std::chrono::steady_clock;

    ProgressLine line_;
    Clock::time_point begin_ = Clock::now();
};

/// Warns on standard error if the processes that read articles lacked something that confines them.
void warn_if_unconfined(const IndexReport& report);

/// Runs index_corpus with such a line, and warns as above.
IndexReport index_with_progress(IndexOptions options);

/// Gives how many files a run found and what it did to the articles in them, as one line without
/// its end: a file may hold several articles.
std::string counts_of(const IndexReport& report);

/// Gives a line for each article that was skipped, or the first of many.
std::string skipped_text(const std::vector<SkippedArticle>& skipped);

/// Gives the one-screen summary of a run.
std::string summary_of(const IndexReport& report);

}  // namespace docent
