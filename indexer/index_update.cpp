// A rename is told by content: an article whose file is gone and a new file with the same bytes are
// one article under a new path. Articles whose files are gone are therefore kept until all new
// files have been read. Of several such articles with the same content the first by path is taken.

#include "indexer/index_update.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indexer/article_id.h"
#include "indexer/file_time.h"

namespace docent {

IndexUpdate::IndexUpdate(IndexWriter& writer, const UpdatePlan& plan,
                         const std::vector<ArticleHead>& heads)
    : writer_(writer), skipped_(plan.skipped) {
    if (!writer.state().roots.empty()) first_root_ = writer.state().roots.front();
    for (const ArticleHead& head : heads) ids_.insert(head.id);
    for (const ArticleHead& head : plan.removed) gone_by_hash_.emplace(head.content_hash, head.id);
    report_.unchanged = plan.unchanged;
}

void IndexUpdate::apply(const PlannedArticle& planned, LoadedArticle loaded) {
    if (auto* entry = std::get_if<ArticleEntry>(&loaded)) {
        apply_entry(planned, std::move(*entry));
        return;
    }
    if (auto* skipped = std::get_if<SkippedFile>(&loaded)) {
        report_.bytes_read += skipped->size_bytes;
        skipped_.push_back(std::move(*skipped));
    }
    if (planned.former) remove(planned.former->id);
}

void IndexUpdate::apply_entry(const PlannedArticle& planned, ArticleEntry entry) {
    report_.bytes_read += entry.head.size_bytes;
    if (planned.former && planned.former->content_hash == entry.head.content_hash) {
        refresh(planned, entry);
    } else if (planned.former) {
        write(entry, planned.former->id);
        ++report_.updated;
    } else if (const std::string id = take_renamed_id(entry.head.content_hash); !id.empty()) {
        write(entry, id);
        ++report_.renamed;
    } else {
        const std::string root = entry.head.root == first_root_ ? "" : entry.head.root;
        write(entry, new_article_id(entry.head.path, root, ids_));
        ++report_.added;
    }
}

// The same content with another time: written only if that saves the next run from reading it.
void IndexUpdate::refresh(const PlannedArticle& planned, ArticleEntry& entry) {
    ++report_.unchanged;
    if (!is_settled(entry.head.modified_ns, entry.head.indexed_ns)) return;
    write(entry, planned.former->id);
}

void IndexUpdate::write(ArticleEntry& entry, const std::string& id) {
    set_article_id(entry, id);
    writer_.replace_article(entry);
    ids_.insert(id);
    has_written_ = true;
    report_.passages_written += entry.passages.size();
}

void IndexUpdate::remove(const std::string& id) {
    writer_.remove_article(id);
    ids_.erase(id);
    has_written_ = true;
    ++report_.removed;
}

// Gives an empty text when no article with that content is gone.
std::string IndexUpdate::take_renamed_id(const std::string& content_hash) {
    auto gone = gone_by_hash_.extract(content_hash);
    return gone.empty() ? "" : std::move(gone.mapped());
}

void IndexUpdate::remove_gone() {
    for (const auto& [hash, id] : gone_by_hash_) remove(id);
    gone_by_hash_.clear();
}

void IndexUpdate::write_skipped(const std::vector<SkippedFile>& remembered) {
    const std::vector<SkippedFile> now = skipped();
    if (now == remembered) return;
    writer_.set_skipped(now);
    has_written_ = true;
}

std::vector<SkippedFile> IndexUpdate::skipped() const {
    std::vector<SkippedFile> sorted = skipped_;
    std::sort(sorted.begin(), sorted.end(), [](const SkippedFile& a, const SkippedFile& b) {
        return std::tie(a.root, a.path) < std::tie(b.root, b.path);
    });
    return sorted;
}

}  // namespace docent
