#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "store/records.h"
#include "text/term_analyzer.h"

namespace docent {

/// A passage with the terms it is found by.
struct PassageEntry {
    Passage passage;
    std::vector<Term> terms;          ///< of its text
    std::vector<Term> heading_terms;  ///< of the headings above it
};

/// Analyses a passage.
PassageEntry passage_entry_from(Passage passage, const TermAnalyzer& analyzer);

/// An article ready to be written: made by any thread, written by one.
struct ArticleEntry {
    ArticleHead head;  ///< `number` and `passages` are the writer's to fill in
    Document document;
    std::vector<PassageEntry> passages;
    std::vector<Term> title_terms;
};

/// Writes an index. There is at most one writer per index, in all processes.
///
/// Changes become visible to readers, all at once, with `commit` and not before. After any method
/// has thrown, the writer refuses further work; the index stands at the last commit. Destroying a
/// writer drops what was not committed.
class IndexWriter {
  public:
    /// Opens the index at `database` for writing, or makes an empty one, with its folder.
    /// Throws: Error(index_locked) when another writer has it; Error(index_version);
    /// Error(index_corrupt); Error(unwritable) when the folder cannot be made or written.
    explicit IndexWriter(const std::filesystem::path& database);
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    const IndexState& state() const { return state_; }

    /// Remembers a folder as indexed. Takes: the form that `stored_root` gives.
    void add_root(const std::string& root);

    /// Adds an article, or replaces the one with the same id: whole, with all its passages. Terms
    /// that Xapian could not store (empty, too long, with a zero byte or a capital in front) are
    /// left out.
    void replace_article(const ArticleEntry& article);

    /// Removes an article with its passages. Nothing happens when there is none with that id.
    void remove_article(const std::string& article_id);

    /// Replaces the list of files that could not be read.
    void set_skipped(const std::vector<SkippedFile>& skipped);

    /// Sets the time that `status` shows as that of the last update, in seconds since 1970.
    void set_updated(std::int64_t updated_s);

    /// Makes all changes since the last commit visible and durable: when it returns they survive a
    /// power cut. Does nothing when there are none. Cost: an fsync of each table and the folder.
    void commit();

  private:
    struct Database;

    template <typename Work>
    void changing(Work work);
    void remove_entries(const std::string& article_id);
    void write_passages(const ArticleEntry& article, const std::string& number);
    void write_article(const ArticleEntry& article, const std::string& number);
    void count_words(const std::vector<PassageEntry>& passages, int change);
    void flush_spellings();

    std::filesystem::path path_;
    std::unique_ptr<Database> database_;
    IndexState state_;
    TermAnalyzer analyzer_;
    std::unordered_map<std::string, int>
        spellings_;  ///< changes of the word counts, not yet written
    bool has_changes_ = false;
    bool has_failed_ = false;
};

}  // namespace docent
