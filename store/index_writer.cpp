// Everything between two commits is one Xapian transaction, because without one Xapian commits by
// itself when its buffer is full, in the middle of an article. Xapian syncs its files but not the
// folder that holds them, and a rename that is lost in a power cut can make the index unreadable
// for ever, so `commit` syncs the folder too.
//
// After a failed write Xapian accepts more work and silently drops it; `has_failed_` stops that.

#include "store/index_writer.h"

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <unordered_set>

#include "store/index_roots.h"
#include "store/schema.h"
#include "store/version.h"
#include "store/xapian_errors.h"

namespace docent {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMinSpellingBytes = 3;
constexpr std::size_t kMaxSpellingBytes = 40;

// Words that a misspelt word may stand for: letters only, of any script.
bool is_spelling_word(const std::string& word) {
    return word.size() >= kMinSpellingBytes && word.size() <= kMaxSpellingBytes &&
           std::all_of(word.begin(), word.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c & '\x80') != 0; });
}

// Gives the number of the system error, or 0. File systems that cannot sync folders say EINVAL.
int sync_folder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return errno;
    const int error = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return error == EINVAL ? 0 : error;
}

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
    sync_folder(folder.parent_path());  // as far as it may be opened
}

// Nobody wants an index in their version control.
void write_gitignore(const fs::path& folder) {
    std::error_code ignored;
    if (folder.filename() != kIndexFolderName || fs::exists(folder / ".gitignore", ignored)) return;
    std::ofstream(folder / ".gitignore") << "*\n";
}

// Xapian accepts some other terms too, and loses the whole batch at the commit.
bool is_storable(std::string_view term) {
    return !term.empty() && term.size() <= kMaxTermBytes &&
           term.find('\0') == std::string_view::npos && !(term[0] >= 'A' && term[0] <= 'Z');
}

bool is_indexed(const Term& term) {
    return term.role != WordRole::function && is_storable(term.stem);
}

void add_presence(Xapian::Document& document, Field field, const std::vector<Term>& terms) {
    for (const Term& term : terms) {
        if (is_indexed(term)) document.add_boolean_term(field_term(field, term.stem));
    }
}

void add_counted(Xapian::Document& document, Field field, const std::vector<Term>& terms) {
    for (const Term& term : terms) {
        if (is_indexed(term)) document.add_term(field_term(field, term.stem));
    }
}

std::string id_term(const std::string& id) {
    return std::string(kIdPrefix) + id;
}
std::string belongs_term(const std::string& id) {
    return std::string(kBelongsPrefix) + id;
}

std::uint64_t count_indexed(const std::vector<Term>& terms) {
    return static_cast<std::uint64_t>(std::count_if(terms.begin(), terms.end(), is_indexed));
}

}  // namespace

PassageEntry passage_entry_from(Passage passage, const TermAnalyzer& analyzer) {
    PassageEntry entry;
    entry.terms = analyzer.analyze(passage.text);
    for (const std::string& heading : passage.heading_path) {
        for (Term& term : analyzer.analyze(heading)) entry.heading_terms.push_back(std::move(term));
    }
    entry.passage = std::move(passage);
    return entry;
}

struct IndexWriter::Database {
    Xapian::WritableDatabase xapian;
};

IndexWriter::IndexWriter(const fs::path& database)
    : path_(absolute_folder(database)), database_(std::make_unique<Database>()) {
    make_folder(path_);
    write_gitignore(path_);
    // With the flag for both, Xapian makes an index anew when one of its files is missing.
    std::error_code ignored;
    const int mode =
        fs::exists(path_ / "iamglass", ignored) ? Xapian::DB_OPEN : Xapian::DB_CREATE_OR_OPEN;
    Xapian::WritableDatabase& index = database_->xapian;
    const bool is_new = translating(path_, [&] {
        index = Xapian::WritableDatabase(path_.string(), mode | Xapian::DB_BACKEND_GLASS);
        const std::string version = index.get_metadata(kVersionKey);
        if (version.empty() && index.get_doccount() == 0) return true;
        check_version(path_, version);
        state_ = decode_index_state(index.get_metadata(kStateKey));
        return false;
    });
    if (!is_new) return;
    changing([&] { index.set_metadata(kVersionKey, current_version()); });
    commit();  // an empty index is an index
}

IndexWriter::~IndexWriter() = default;  // Xapian drops an open transaction

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

void IndexWriter::replace_article(const ArticleEntry& article) {
    changing([&] {
        remove_entries(article.document.article_id);
        const std::string number = value_from_number(state_.next_number);
        write_passages(article, number);
        write_article(article, number);
        count_words(article.passages, +1);
        ++state_.next_number;
        ++state_.articles;
        state_.passages += article.passages.size();
    });
}

void IndexWriter::remove_article(const std::string& article_id) {
    if (!has_failed_ && !translating(path_, [&] {
            return database_->xapian.term_exists(belongs_term(article_id));
        })) {
        return;
    }
    changing([&] { remove_entries(article_id); });
}

void IndexWriter::remove_entries(const std::string& article_id) {
    Xapian::WritableDatabase& index = database_->xapian;
    const std::string term = belongs_term(article_id);
    if (!index.term_exists(term)) return;
    const Xapian::docid article_entry = *index.postlist_begin(id_term(article_id));
    std::vector<PassageEntry> passages;
    for (auto entry = index.postlist_begin(term); entry != index.postlist_end(term); ++entry) {
        const std::uint64_t length = index.get_doclength(*entry);
        if (*entry == article_entry) {
            state_.article_terms -= length;
        } else {
            state_.passage_terms -= length;
            passages.push_back(passage_entry_from(
                decode_passage(index.get_document(*entry).get_data()), analyzer_));
        }
    }
    --state_.articles;
    state_.passages -= passages.size();
    count_words(passages, -1);
    index.delete_document(term);
}

void IndexWriter::write_passages(const ArticleEntry& article, const std::string& number) {
    for (const PassageEntry& entry : article.passages) {
        Xapian::Document document;
        document.set_data(encode(entry.passage));
        document.add_value(kArticleNumberSlot, number);
        document.add_boolean_term(id_term(to_string(entry.passage.id)));
        document.add_boolean_term(belongs_term(entry.passage.id.article_id));
        add_counted(document, Field::body, entry.terms);
        add_presence(document, Field::title, article.title_terms);
        add_presence(document, Field::heading, entry.heading_terms);
        database_->xapian.add_document(document);
        state_.passage_terms += count_indexed(entry.terms);
    }
}

void IndexWriter::write_article(const ArticleEntry& article, const std::string& number) {
    ArticleHead head = article.head;
    head.number = state_.next_number;
    head.passages = static_cast<std::uint32_t>(article.passages.size());
    Xapian::Document document;
    document.set_data(encode(article.document));
    document.add_value(kArticleNumberSlot, number);
    document.add_value(kArticleHeadSlot, encode(head));
    document.add_boolean_term(id_term(head.id));
    document.add_boolean_term(belongs_term(head.id));
    for (const PassageEntry& entry : article.passages) {
        add_counted(document, Field::article, entry.terms);
        state_.article_terms += count_indexed(entry.terms);
    }
    add_presence(document, Field::article_title, article.title_terms);
    database_->xapian.add_document(document);
}

// Each word of an article changes its count by `change`, once, whatever its number there.
void IndexWriter::count_words(const std::vector<PassageEntry>& passages, int change) {
    std::unordered_set<std::string_view> words;
    for (const PassageEntry& entry : passages) {
        for (const auto* terms : {&entry.terms, &entry.heading_terms}) {
            for (const Term& term : *terms) {
                if (is_spelling_word(term.word)) words.insert(term.word);
            }
        }
    }
    for (const std::string_view word : words) spellings_[std::string(word)] += change;
}

void IndexWriter::flush_spellings() {
    for (const auto& [word, change] : spellings_) {
        if (change > 0) {
            database_->xapian.add_spelling(word, static_cast<Xapian::termcount>(change));
        } else if (change < 0) {
            database_->xapian.remove_spelling(word, static_cast<Xapian::termcount>(-change));
        }
    }
    spellings_.clear();
}

void IndexWriter::set_skipped(const std::vector<SkippedFile>& skipped) {
    changing([&] { database_->xapian.set_metadata(kSkippedKey, encode(skipped)); });
}

void IndexWriter::set_updated(std::int64_t updated_s) {
    changing([&] { state_.updated_s = updated_s; });
}

void IndexWriter::commit() {
    if (!has_changes_) return;
    changing([&] {
        ++state_.generation;
        flush_spellings();
        database_->xapian.set_metadata(kStateKey, encode(state_));
        database_->xapian.commit_transaction();
        if (const int error = sync_folder(path_)) {
            throw Error(ErrorKind::unwritable, "the index folder " + path_.string() +
                                                   " cannot be synced: " + std::strerror(error));
        }
    });
    has_changes_ = false;
}

}  // namespace docent
