#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/article_entry.h"
#include "store/records.h"
#include "store/shard_builder.h"
#include "store/word_list.h"
#include "text/analyzers.h"

namespace docent {

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

    /// Remembers a folder as indexed, or forgets it. Takes: the form that `stored_root` gives.
    void add_root(const std::string& root);
    void remove_root(const std::string& root);

    /// Remembers how articles are found and read. Other cleaning rules or another language make a
    /// reading of all articles due (IndexState::is_reread_due) until `set_all_reread`.
    void set_settings(const IndexSettings& settings);
    void set_all_reread();

    /// Says that all articles lack exactly these lines. Any later change of an article makes that
    /// uncertain: IndexState::are_lines_settled.
    void settle_repeated_lines(const std::vector<RepeatedLines>& repeated);

    /// As the functions of stored_heads.h, of all that has been written so far.
    std::vector<ArticleHead> article_heads() const;
    std::vector<std::uint64_t> lines_in_articles(const std::string& root,
                                                 std::uint64_t min_articles) const;
    std::vector<std::string> articles_with_line(const std::string& root, std::uint64_t line) const;

    /// Joins shards with the index, in the order given, and commits: faster than `replace_article`
    /// for many articles. The shards are gone then. The list of skipped files becomes `skipped` in
    /// the same commit, so that what is missing from the shards' files is known as soon as they
    /// are. Takes: articles whose ids the index does not have.
    /// Cost: reads and writes the whole index.
    void merge(const std::vector<Shard>& shards, const std::vector<SkippedFile>& skipped);

    /// Adds an article, or replaces the one with the same id: whole, with all its passages.
    void replace_article(const ArticleEntry& article);

    /// Removes an article with its passages. Nothing happens when there is none with that id.
    void remove_article(const std::string& article_id);

    /// Replaces the list of files that could not be read. Gives false when it is the same: nothing
    /// is written then.
    bool set_skipped(const std::vector<SkippedFile>& skipped);

    /// Sets the time that `status` shows as that of the last update, in seconds since 1970.
    void set_updated(std::int64_t updated_s);

    /// Makes all changes since the last commit visible and durable: when it returns they survive a
    /// power cut. Does nothing when there are none. Cost: an fsync of each table and the folder.
    void commit();

  private:
    struct Database;

    template <typename Work>
    void changing(Work work);
    void open_live();
    void remove_entries(const std::string& article_id);
    void count(const EntryCounts& added);
    void write_state();

    std::filesystem::path path_;
    std::unique_ptr<Database> database_;
    IndexState state_;
    Analyzers analyzers_;
    WordChanges words_;
    bool has_changes_ = false;
    bool has_failed_ = false;
};

}  // namespace docent
