#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/article_loader.h"
#include "indexer/update_plan.h"
#include "model/index_report.h"
#include "store/index_writer.h"

namespace docent {

/// Carries out an update plan: decides for each loaded article whether it is new, changed, renamed
/// or the same, gives it its id, writes it, and counts. Commits nothing by itself.
///
/// What it does follows from the order of the calls alone.
class IndexUpdate {
  public:
    /// Takes: a writer, which must outlive this; `heads`: all articles of the index.
    IndexUpdate(IndexWriter& writer, const UpdatePlan& plan, const std::vector<ArticleHead>& heads);

    /// Writes what became of one article of the plan's `to_read`, in its order.
    void apply(const PlannedArticle& planned, LoadedArticle loaded);

    /// Removes the articles whose files are gone. To be called after every `apply`: a removed
    /// article may turn out to be a renamed one, which keeps its id.
    void remove_gone();

    /// Replaces the list of skipped files if it differs from what the index has.
    void write_skipped(const std::vector<SkippedFile>& remembered);

    /// True when the writer has been given anything to write.
    bool has_written() const { return has_written_; }

    /// What has been done so far: the counts from `added` to `bytes_read`.
    const IndexReport& report() const { return report_; }

    /// The files that are not in the index, sorted by root and path.
    std::vector<SkippedFile> skipped() const;

  private:
    void apply_entry(const PlannedArticle& planned, ArticleEntry entry);
    void refresh(const PlannedArticle& planned, ArticleEntry& entry);
    void write(ArticleEntry& entry, const std::string& id);
    void remove(const std::string& id);
    std::string take_renamed_id(const std::string& content_hash);

    IndexWriter& writer_;
    std::string first_root_;
    std::unordered_set<std::string> ids_;                   // in the index
    std::multimap<std::string, std::string> gone_by_hash_;  // ids of articles without a file
    std::vector<SkippedFile> skipped_;
    bool has_written_ = false;
    IndexReport report_;
};

}  // namespace docent
