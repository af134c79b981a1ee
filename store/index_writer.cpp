// Everything between two commits is one Xapian transaction, because without one Xapian commits by
// itself when its buffer is full, in the middle of an article. Xapian syncs its files but not the
// folder that holds them, and a rename that is lost in a power cut can make the index unreadable
// for ever, so `commit` syncs the folder too.
//
// A merge makes a new database beside the old one and publishes it when it is whole and durable.
//
// After a failed write Xapian accepts more work and silently drops it; `has_failed_` stops that.

#include "store/index_writer.h"

#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "store/foreign_database.h"
#include "store/index_folder.h"
#include "store/index_roots.h"
#include "store/record_coder.h"
#include "store/schema.h"
#include "store/stored_heads.h"
#include "store/version.h"
#include "store/writer_lock.h"
#include "store/xapian_errors.h"

namespace docent {

namespace fs = std::filesystem;

namespace {

// Makes the folder and those above it, each of which must outlive a power cut in the one above.
void make_folder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) return;
    make_folder(folder.parent_path());
    fs::create_directory(folder, error);
    if (error) {
        throw Error(ErrorKind::unwritable, "the index folder " + folder.string() +
                                               " cannot be made (" + error.message() +
                                               "); choose another place with --db");
    }
    try {
        sync_folder(folder.parent_path());
    } catch (const Error&) {  // as far as it may be opened
    }
}

// Nobody wants an index in their version control.
void write_gitignore(const fs::path& folder) {
    std::error_code ignored;
    if (folder.filename() != kIndexFolderName || fs::exists(folder / ".gitignore", ignored)) return;
    std::ofstream(folder / ".gitignore") << "*\n";
}

// An empty index is an index.
void make_empty(const fs::path& folder) {
    const std::string name = next_database(folder);
    IndexState first;
    first.generation = 1;
    translating(folder, [&] {
        Xapian::WritableDatabase index((folder / name).string(),
                                       Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        index.set_metadata(kVersionKey, current_version());
        index.set_metadata(kStateKey, encode(first));
        index.commit();
    });
    publish_database(folder, name);
}

std::string id_term(const std::string& id) {
    return std::string(kIdPrefix) + id;
}

}  // namespace

struct IndexWriter::Database {
    explicit Database(const fs::path& folder) : lock(folder) {}

    WriterLock lock;  // released last
    Xapian::WritableDatabase xapian;
    std::string name;  // as in index_folder.h
};

IndexWriter::IndexWriter(const fs::path& database) : path_(absolute_folder(database)) {
    make_folder(path_);
    write_gitignore(path_);
    database_ = std::make_unique<Database>(path_);
    if (live_database(path_).empty()) {
        check_not_foreign(path_);
        make_empty(path_);
    }
    open_live();
    remove_leftovers(path_);
}

IndexWriter::~IndexWriter() = default;  // Xapian drops an open transaction

void IndexWriter::open_live() {
    Xapian::WritableDatabase& index = database_->xapian;
    database_->name = live_database(path_);
    translating(path_, [&] {
        index = Xapian::WritableDatabase((path_ / database_->name).string(),
                                         Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        check_version(path_, index.get_metadata(kVersionKey));
        state_ = decode_index_state(index.get_metadata(kStateKey));
    });
}

// Runs a change of the database inside the transaction, which it begins if there is none.
template <typename Work>
void IndexWriter::changing(Work work) {
    if (has_failed_) {
        throw Error(ErrorKind::internal, "the index writer was used after it had failed");
    }
    has_failed_ = true;  // unless all of the following succeeds
    translating(path_, [&] {
        if (!has_changes_) database_->xapian.begin_transaction();
        has_changes_ = true;
        work();
    });
    has_failed_ = false;
}

void IndexWriter::add_root(const std::string& root) {
    if (std::find(state_.roots.begin(), state_.roots.end(), root) != state_.roots.end()) return;
    changing([&] { state_.roots.push_back(root); });
}

void IndexWriter::remove_root(const std::string& root) {
    changing([&] { std::erase(state_.roots, root); });
}

void IndexWriter::set_settings(const IndexSettings& settings) {
    if (settings == state_.settings) return;
    changing([&] {
        const bool is_read_otherwise = settings.kept_rules != state_.settings.kept_rules ||
                                       settings.language != state_.settings.language;
        if (is_read_otherwise) state_.is_reread_due = true;
        state_.settings = settings;
    });
}

void IndexWriter::set_all_reread() {
    if (!state_.is_reread_due) return;
    changing([&] { state_.is_reread_due = false; });
}

void IndexWriter::settle_repeated_lines(const std::vector<RepeatedLines>& repeated) {
    changing([&] {
        const std::string record = encode(repeated);
        if (database_->xapian.get_metadata(kRepeatedKey) != record) {
            database_->xapian.set_metadata(kRepeatedKey, record);
        }
        state_.are_lines_settled = true;
    });
}

std::vector<ArticleHead> IndexWriter::article_heads() const {
    return translating(path_, [&] { return stored_heads(database_->xapian); });
}

std::vector<std::uint64_t> IndexWriter::lines_in_articles(const std::string& root,
                                                          std::uint64_t min_articles) const {
    return translating(
        path_, [&] { return docent::lines_in_articles(database_->xapian, root, min_articles); });
}

std::vector<std::string> IndexWriter::articles_with_line(const std::string& root,
                                                         std::uint64_t line) const {
    return translating(path_,
                       [&] { return docent::articles_with_line(database_->xapian, root, line); });
}

void IndexWriter::replace_article(const ArticleEntry& article) {
    changing([&] {
        remove_entries(article.document.article_id);
        count(add_entry(database_->xapian, article));
        words_.count(article.document.language, listed_words(article.passages), +1);
    });
}

void IndexWriter::count(const EntryCounts& added) {
    state_.are_lines_settled = false;
    state_.articles += added.articles;
    state_.passages += added.passages;
    state_.passage_terms += added.passage_terms;
}

void IndexWriter::merge(const std::vector<Shard>& shards, const std::vector<SkippedFile>& skipped) {
    commit();
    has_failed_ = true;  // unless all of the following succeeds
    const std::string name = next_database(path_);
    const std::string place = (path_ / name).string();
    translating(path_, [&] {
        Xapian::Database all;
        all.add_database(Xapian::Database((path_ / database_->name).string()));
        for (const Shard& shard : shards) all.add_database(Xapian::Database(shard.place.string()));
        all.compact(place);
    });
    Xapian::WritableDatabase merged = translating(path_, [&] {
        return Xapian::WritableDatabase(place, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    });
    database_->xapian = merged;
    const std::string replaced = std::exchange(database_->name, name);
    has_failed_ = false;
    changing([&] {
        for (const Shard& shard : shards) {
            count(shard.counts);
            words_.add(shard.words);
        }
        merged.set_metadata(kSkippedKey, encode(skipped));
    });
    write_state();
    has_failed_ = true;  // unless the following succeeds
    publish_database(path_, name);
    has_failed_ = false;
    std::error_code ignored;
    fs::remove_all(path_ / replaced, ignored);
    for (const Shard& shard : shards) fs::remove_all(shard.place, ignored);
}

void IndexWriter::remove_article(const std::string& article_id) {
    if (!has_failed_ &&
        !translating(path_, [&] { return database_->xapian.term_exists(id_term(article_id)); })) {
        return;
    }
    changing([&] { remove_entries(article_id); });
}

void IndexWriter::remove_entries(const std::string& article_id) {
    Xapian::WritableDatabase& index = database_->xapian;
    const std::string term = id_term(article_id);
    if (!index.term_exists(term)) return;
    const Xapian::docid article_entry = *index.postlist_begin(term);
    const std::uint32_t passage_count =
        decode_article_head(index.get_document(article_entry).get_value(kArticleHeadSlot)).passages;
    if (passage_count >= article_entry) throw DamagedRecord();
    std::vector<PassageEntry> passages;
    std::string language;
    for (auto entry = article_entry - passage_count; entry < article_entry; ++entry) {
        state_.passage_terms -= index.get_doclength(entry);
        Passage passage = decode_passage(index.get_document(entry).get_data());
        if (passage.id.article_id != article_id) throw DamagedRecord();
        language = passage.language;
        passages.push_back(passage_entry_from(std::move(passage), analyzers_.of(language)));
        index.delete_document(entry);
    }
    index.delete_document(article_entry);
    state_.are_lines_settled = false;
    --state_.articles;
    state_.passages -= passages.size();
    words_.count(language, listed_words(passages), -1);
}

bool IndexWriter::set_skipped(const std::vector<SkippedFile>& skipped) {
    const bool is_same = !has_failed_ && translating(path_, [&] {
        return decode_skipped(database_->xapian.get_metadata(kSkippedKey)) == skipped;
    });
    if (is_same) return false;
    changing([&] { database_->xapian.set_metadata(kSkippedKey, encode(skipped)); });
    return true;
}

void IndexWriter::set_updated(std::int64_t updated_s) {
    changing([&] { state_.updated_s = updated_s; });
}

void IndexWriter::commit() {
    if (!has_changes_) return;
    write_state();
    has_failed_ = true;  // unless the following succeeds
    sync_folder(path_ / database_->name);
    has_failed_ = false;
}

// Ends the transaction.
void IndexWriter::write_state() {
    changing([&] {
        ++state_.generation;
        words_.write_to(database_->xapian);
        database_->xapian.set_metadata(kStateKey, encode(state_));
        database_->xapian.commit_transaction();
    });
    has_changes_ = false;
}

}  // namespace docent
