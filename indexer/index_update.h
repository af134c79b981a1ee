#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/bulk_load.h"
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
    /// Takes: a writer and the ids, which must outlive this; `rewrite_same`: write articles anew
    /// whose bytes are the same, because they are read in another way.
    IndexUpdate(IndexWriter& writer, ArticleIds& ids, const UpdatePlan& plan, bool rewrite_same);

    /// Writes the articles of one file of the plan's `to_read`, in its order, and what became of
    /// the file.
    void begin_file(const PlannedArticle& planned);
    void take(ArticleEntry entry);
    void end_file(LoadedFile loaded);

    /// Counts what a bulk load did, whose shards have been merged.
    void add(BulkOutcome outcome);

    /// Removes the articles whose files are gone. To be called after all files: a removed article
    /// may turn out to be a renamed one, which keeps its id.
    void remove_gone();

    /// Replaces the list of skipped files if it differs from what the index has.
    void write_skipped(const std::vector<SkippedFile>& remembered);

    /// True when the writer has been given anything to write.
    bool has_written() const { return has_written_; }

    /// What has been done so far: the counts from `added` to `dropped_lines`.
    const IndexReport& report() const { return report_; }

    /// The files that are not in the index, sorted by root and path.
    std::vector<SkippedFile> skipped() const;

  private:
    void refresh(ArticleEntry& entry, const ArticleHead& former);
    void write(ArticleEntry& entry, const std::string& id);
    void remove(const std::string& id);
    std::string take_renamed_id(const std::string& content_hash);

    IndexWriter& writer_;
    ArticleIds& ids_;
    const bool rewrite_same_;
    std::multimap<std::string, std::string> gone_by_hash_;  // ids of articles without a file
    std::multimap<std::string, std::string> held_back_by_hash_;
    std::map<std::string, ArticleHead> formers_;  // of the file, not yet found in it, by record id
    std::vector<SkippedFile> skipped_;
    bool has_written_ = false;
    IndexReport report_;
};

/// Adds to a report what the cleaner left out of an article that is written.
void count_dropped(const Document& document, IndexReport& report);

}  // namespace docent
