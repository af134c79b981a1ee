// A rename is told by content: an article whose file is gone and a new file with the same bytes are
// one article under a new path. Articles whose files are gone are therefore kept until all new
// files have been read. Of several such articles with the same content the first by path is taken.
//
// In a file of several articles they are told apart by their record ids; one whose record is gone
// is removed with the end of its file.

#include "indexer/index_update.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "indexer/file_time.h"

namespace docent {
namespace {

constexpr const char* kHalfReadReason =
    "only some of its articles are in the index; run `docent index` again to read the others";

}  // namespace

IndexUpdate::IndexUpdate(IndexWriter& writer, ArticleIds& ids, const UpdatePlan& plan,
                         const std::vector<SkippedFile>& remembered, UpdateKind kind)
    : writer_(writer), ids_(ids), kind_(kind), skipped_(plan.skipped) {
    for (const ArticleHead& head : plan.removed) gone_by_hash_.emplace(head.content_hash, head.id);
    for (const ArticleHead& head : plan.held_back) {
        held_back_by_hash_.emplace(head.content_hash, head.id);
    }
    report_.unchanged = plan.unchanged;
    if (remembered.empty()) return;
    for (const PlannedArticle& planned : plan.to_read) unread_[{planned.root, planned.file.path}];
    for (const SkippedFile& file : remembered) {
        const auto planned = unread_.find({file.root, file.path});
        if (planned != unread_.end()) planned->second.push_back(file);
    }
}

void IndexUpdate::begin_file(const PlannedArticle& planned) {
    unread_.erase({planned.root, planned.file.path});
    formers_.clear();
    if (planned.former) formers_.emplace(planned.former->record_id, *planned.former);
    for (const ArticleHead& head : planned.more_formers) formers_.emplace(head.record_id, head);
}

void IndexUpdate::take(ArticleEntry entry) {
    if (const auto former = formers_.extract(entry.head.record_id)) {
        if (former.mapped().content_hash == entry.head.content_hash) {
            refresh(entry, former.mapped());
        } else {
            write(entry, former.mapped().id);
            ++report_.updated;
        }
    } else if (const std::string id = take_renamed_id(entry.head.content_hash); !id.empty()) {
        write(entry, id);
        ++report_.renamed;
    } else {
        write(entry, ids_.take(entry.head));
        ++report_.added;
    }
}

void IndexUpdate::mark_half_read(const PlannedArticle& planned) {
    mark_ = half_read_mark(planned);
    writer_.set_skipped(skipped());
}

void IndexUpdate::end_file(LoadedFile loaded) {
    report_.bytes_read += loaded.bytes_read;
    note_missing_walls(loaded.missing_walls, report_);
    mark_.reset();
    const bool is_settling = kind_ == UpdateKind::settling;
    if (!is_settling) {  // then the plan knows them
        std::move(loaded.skipped.begin(), loaded.skipped.end(), std::back_inserter(skipped_));
    }
    if (loaded.outcome == LoadedFile::Outcome::changed) return;  // read again by the next run
    if (loaded.outcome == LoadedFile::Outcome::failed ||
        (is_settling && loaded.outcome != LoadedFile::Outcome::read)) {
        has_kept_unread_ = true;
        return;
    }
    for (const auto& [record_id, former] : formers_) remove(former.id);
}

void IndexUpdate::add(std::span<const PlannedArticle> files, const BulkOutcome& outcome) {
    for (const PlannedArticle& planned : files) unread_.erase({planned.root, planned.file.path});
    report_.added += outcome.report.added;
    report_.passages_written += outcome.report.passages_written;
    report_.bytes_read += outcome.report.bytes_read;
    note_missing_walls(outcome.report.missing_walls, report_);
    for (const auto& [rule, lines] : outcome.report.dropped_lines) {
        report_.dropped_lines[rule] += lines;
    }
    skipped_.insert(skipped_.end(), outcome.skipped.begin(), outcome.skipped.end());
    if (!outcome.shards.empty()) has_written_ = true;
}

// The same content with another time: written only if that saves the next run from reading it.
void IndexUpdate::refresh(ArticleEntry& entry, const ArticleHead& former) {
    ++report_.unchanged;
    if (kind_ != UpdateKind::changed || is_settled(entry.head.modified_ns, entry.head.indexed_ns)) {
        write(entry, former.id);
    }
}

void IndexUpdate::write(ArticleEntry& entry, const std::string& id) {
    set_article_id(entry, id);
    writer_.replace_article(entry);
    has_written_ = true;
    report_.passages_written += entry.passages.size();
    count_dropped(entry.document, report_);
}

void IndexUpdate::remove(const std::string& id) {
    writer_.remove_article(id);
    ids_.free(id);
    has_written_ = true;
    ++report_.removed;
}

// Gives an empty text when no article with that content is gone.
std::string IndexUpdate::take_renamed_id(const std::string& content_hash) {
    for (auto* ids : {&gone_by_hash_, &held_back_by_hash_}) {
        if (auto gone = ids->extract(content_hash)) return std::move(gone.mapped());
    }
    return "";
}

void IndexUpdate::remove_gone() {
    for (const auto& [hash, id] : gone_by_hash_) remove(id);
    gone_by_hash_.clear();
    report_.held_back = held_back_by_hash_.size();
}

std::vector<SkippedFile> IndexUpdate::skipped() const {
    std::vector<SkippedFile> sorted = skipped_;
    for (const auto& [place, files] : unread_) {
        sorted.insert(sorted.end(), files.begin(), files.end());
    }
    if (mark_) sorted.push_back(*mark_);
    std::stable_sort(sorted.begin(), sorted.end(), [](const SkippedFile& a, const SkippedFile& b) {
        return std::tie(a.root, a.path) < std::tie(b.root, b.path);
    });
    return sorted;
}

SkippedFile half_read_mark(const PlannedArticle& planned) {
    return {planned.root, planned.file.path, 0, 0, kHalfReadReason};
}

void note_missing_walls(const std::string& missing, IndexReport& report) {
    if (report.missing_walls.empty()) report.missing_walls = missing;
}

void count_dropped(const Document& document, IndexReport& report) {
    for (const Dropped& dropped : document.dropped) ++report.dropped_lines[dropped.rule];
}

}  // namespace docent
