#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "indexer/article_ids.h"
#include "indexer/article_loader.h"
#include "indexer/bulk_load.h"
#include "indexer/update_plan.h"
#include "model/index_report.h"
#include "store/index_writer.h"

namespace docent {

/// Why files are read.
enum class UpdateKind {
    changed,  ///< because they are new or have changed
    reread,   ///< all, because cleaning rules have changed: also what is the same is written
    settling  ///< for other repeated lines: the same, and what cannot be read now stays as it is
};

/// Carries out an update plan: decides for each loaded article whether it is new, changed, renamed
/// or the same, gives it its id, writes it, and counts. Commits nothing by itself.
///
/// What it does follows from the order of the calls alone.
class IndexUpdate {
  public:
    /// Takes: a writer and the ids, which must outlive this; the skipped files that the index
    /// remembers: what it says of a planned file holds until that is read.
    IndexUpdate(IndexWriter& writer, ArticleIds& ids, const UpdatePlan& plan,
                const std::vector<SkippedFile>& remembered, UpdateKind kind = UpdateKind::changed);

    /// Writes the articles of one file of the plan's `to_read`, in its order, and what became of
    /// the file.
    void begin_file(const PlannedArticle& planned);
    void take(ArticleEntry entry);

    /// Notes in the index, until `end_file`, that not all articles of the file are in it: whatever
    /// ends the run, the next one reads the file again.
    void mark_half_read(const PlannedArticle& planned);

    void end_file(LoadedFile loaded);

    /// Counts what a bulk load of some of the plan's files did, whose shards are merged next.
    void add(std::span<const PlannedArticle> files, const BulkOutcome& outcome);

    /// Removes the articles whose files are gone. To be called after all files: a removed article
    /// may turn out to be a renamed one, which keeps its id.
    void remove_gone();

    /// True when articles were left as they are because their files could not be read.
    bool has_kept_unread() const { return has_kept_unread_; }

    /// True when the writer has been given anything to write.
    bool has_written() const { return has_written_; }

    /// What has been done so far: the counts from `added` to `dropped_lines`.
    const IndexReport& report() const { return report_; }

    /// The files that are not in the index, or not all of their articles, sorted by root and path.
    std::vector<SkippedFile> skipped() const;

  private:
    using Place = std::pair<std::string, std::string>;  // root and path

    void refresh(ArticleEntry& entry, const ArticleHead& former);
    void write(ArticleEntry& entry, const std::string& id);
    void remove(const std::string& id);
    std::string take_renamed_id(const std::string& content_hash);

    IndexWriter& writer_;
    ArticleIds& ids_;
    const UpdateKind kind_;
    std::multimap<std::string, std::string> gone_by_hash_;  // ids of articles without a file
    std::multimap<std::string, std::string> held_back_by_hash_;
    std::map<std::string, ArticleHead> formers_;  // of the file, not yet found in it, by record id
    std::vector<SkippedFile> skipped_;
    std::map<Place, std::vector<SkippedFile>> unread_;  // remembered, of files not read yet
    std::optional<SkippedFile> mark_;                   // of a file that is half-read
    bool has_kept_unread_ = false;
    bool has_written_ = false;
    IndexReport report_;
};

/// Gives the entry that says that only some articles of a file are in the index. It has no time, so
/// that the file counts as changed.
SkippedFile half_read_mark(const PlannedArticle& planned);

/// Adds to a report what did not confine a reader process. Takes: as IndexReport::missing_walls.
void note_missing_walls(const std::string& missing, IndexReport& report);

/// Adds to a report what the cleaner left out of an article that is written.
void count_dropped(const Document& document, IndexReport& report);

}  // namespace docent
