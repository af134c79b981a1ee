#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/index_report.h"
#include "model/passage.h"
#include "store/bm25.h"
#include "store/records.h"
#include "store/schema.h"

namespace docent {

/// A term to look for in one field, and its weight.
struct WeightedTerm {
    Field field = Field::body;
    std::string term;  ///< without prefix
    double weight = 1;
};

/// What to look for in passages.
struct TermQuery {
    std::vector<WeightedTerm> any_of;  ///< at most 256; the caller picks the ones that matter
    std::vector<std::string> all_of;   ///< only passages with each of these, in whatever field
    Bm25Parameters bm25;
    std::uint32_t limit = 10;
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
};

/// A document that a query found. `entry` names it until the index changes.
struct FoundEntry {
    std::uint32_t entry = 0;
    double weight = 0;
};

/// The passages of one article among the entries of an index.
struct ArticleExtent {
    std::uint32_t first = 0;     ///< entry of its first passage
    std::uint32_t passages = 0;  ///< how many follow from there
    std::uint32_t terms = 0;     ///< sum of their lengths

    bool operator==(const ArticleExtent&) const = default;
};

/// How often a term stands in the text of some passages and of their articles.
struct TextCounts {
    std::vector<std::uint32_t> passages;
    std::vector<std::uint32_t> articles;
};

/// What a query found, best first; equal weights in the order of `entry`.
struct FoundEntries {
    std::vector<FoundEntry> best;
    std::uint64_t total_estimated = 0;
};

/// Reads an index. One reader per thread.
///
/// Everything that is read between two calls of `refresh` belongs to one generation. When a writer
/// commits twice meanwhile, that generation can no longer be read; so all reading goes through
/// `read`, which then starts over.
///
/// Every method throws Error with kind index_corrupt for damage and internal for what should not
/// happen; the reader stays usable.
class IndexReader {
  public:
    /// Opens the index at `database`.
    /// Throws: Error(no_index) when there is none; Error(index_version) when it was made by another
    /// version of docent; Error(index_corrupt); Error(unreadable) when there is no permission.
    explicit IndexReader(const std::filesystem::path& database);
    ~IndexReader();
    IndexReader(IndexReader&&) noexcept;
    IndexReader& operator=(IndexReader&&) noexcept;

    /// Runs `work` on the newest generation, again on a newer one if it was overtaken. An index
    /// that was moved away and made anew in the same place is opened anew. Everything that `work`
    /// gathered in a run that was overtaken must be dropped by it.
    void read(const std::function<void()>& work);

    /// The index as a whole, as of the last refresh.
    const IndexState& state() const { return state_; }

    /// Gives what `docent status` shows.
    IndexStatus status() const;

    /// Gives the number of documents that hold the term in the field.
    std::uint64_t frequency(Field field, const std::string& term) const;

    /// Gives how often the term stands in the field, in all documents together.
    std::uint64_t occurrences(Field field, const std::string& term) const;

    /// Gives the best passages by BM25.
    /// Throws: Error(timed_out) at the deadline.
    FoundEntries find(const TermQuery& query) const;

    /// Gives how often each term stands in the text of a passage. Takes: terms in byte order.
    std::vector<std::uint32_t> term_counts(std::uint32_t entry,
                                           const std::vector<std::string>& terms) const;

    /// Calls `take` with each term of a passage's text and how often it stands there.
    void for_each_term(
        std::uint32_t entry,
        const std::function<void(const std::string& term, std::uint32_t count)>& take) const;

    /// Gives the length of a passage in terms, and the average length of passages and of articles.
    std::uint32_t length(std::uint32_t entry) const;
    double average_passage_length() const;
    double average_article_length() const;

    /// Gives the articles that passages belong to, each once. Takes: entries in order.
    std::vector<ArticleExtent> articles_of(const std::vector<std::uint32_t>& entries) const;

    /// Gives how often the text of passages, and of the articles that they are of, holds the term.
    /// Takes: entries in order, and `articles_of` them.
    /// Cost: reads the term's postings in these articles, skipping those between.
    TextCounts counts_in(const std::vector<std::uint32_t>& entries,
                         const std::vector<ArticleExtent>& articles, const std::string& term) const;

    /// Gives whether a field of each passage holds the term. Takes: entries in order.
    std::vector<bool> are_in(Field field, const std::string& term,
                             const std::vector<std::uint32_t>& entries) const;

    Passage passage(std::uint32_t entry) const;

    /// Gives an article's head or text, or nothing when there is no such article.
    std::optional<ArticleHead> article_head(std::string_view article_id) const;
    std::optional<Document> article(std::string_view article_id) const;

    /// Gives all passages of an article in order.
    std::vector<Passage> passages(std::string_view article_id) const;

    /// Gives the heads of all articles, sorted by root, path and record.
    std::vector<ArticleHead> article_heads() const;

    /// Gives the heads of at most `count` articles, far from each other in the order in which they
    /// were indexed; the same ones until the index changes. Cost: grows with `count` alone.
    std::vector<ArticleHead> some_article_heads(std::size_t count) const;

    std::vector<SkippedFile> skipped() const;

    /// Gives the lines that are dropped as repeated.
    std::vector<RepeatedLines> dropped_repeated_lines() const;

    /// Gives the languages of the articles, those with the most articles first.
    std::vector<LanguageCount> languages() const;

    /// Gives the word of the articles in a language that is most like `word`, or nothing when there
    /// is none within two edits.
    std::optional<std::string> similar_word(const std::string& word,
                                            const std::string& language) const;

    const std::filesystem::path& database() const { return path_; }

  private:
    struct Database;

    void refresh();
    void open(const std::string& name);
    std::uint32_t entry_of(std::string_view article_id) const;

    std::filesystem::path path_;
    std::unique_ptr<Database> database_;
    IndexState state_;
};

}  // namespace docent
