#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/cleaning_options.h"
#include "indexer/worker/read_limits.h"
#include "indexer/worker/reader_process.h"
#include "model/article_file.h"
#include "store/article_entry.h"
#include "store/records.h"
#include "text/analyzers.h"
#include "text/sentence_splitter.h"

namespace docent {

/// How articles are to be read.
struct LoadOptions {
    /// A larger file is skipped unread, unless it holds one article a line.
    std::uint64_t max_article_bytes = 64U << 20U;

    /// Names of cleaning rules that are switched off.
    std::set<std::string> kept_rules;

    /// The language of all articles, an ISO 639 code; empty when each tells its own.
    std::string language;

    /// Lines that the articles of a root repeat, by root as in IndexState::roots.
    std::map<std::string, std::unordered_set<std::uint64_t>> repeated_lines;

    ReadLimits limits;
};

/// What became of a file.
struct LoadedFile {
    enum class Outcome {
        read,     ///< all that could be read was taken
        skipped,  ///< none of it can be read: `skipped` says why
        failed,   ///< as `skipped`, but for a reason that may pass: not the file's fault
        gone,     ///< it is no longer there, or no longer a regular file
        changed   ///< it changed while its articles were taken: there may be more, or other ones
    };
    Outcome outcome = Outcome::read;
    std::vector<SkippedFile> skipped;  ///< the file, or lines of it
    std::uint64_t bytes_read = 0;
    std::string missing_walls = {};  ///< as in IndexReport
};

/// Reads files and makes them articles: bytes, document, passages, terms. What parses a file's
/// format runs in a process of its own (see reader_process.h).
///
/// One loader per thread.
class ArticleLoader {
  public:
    explicit ArticleLoader(LoadOptions options) : options_(std::move(options)) {}

    /// Takes an article, without ids (see `set_article_id`).
    using TakeArticle = std::function<void(ArticleEntry)>;

    /// Loads one file. `root` is the file's folder as in IndexState::roots.
    ///
    /// Calls `take` for each article in the order of the file, with the size and time that the
    /// file had when it was read. A skipped file has size and time only if its bytes are to blame,
    /// so that trying again is useless before they change. Never throws for what the file holds,
    /// never waits for a pipe. What `take` throws goes through.
    LoadedFile load(const ArticleFile& file, const std::string& root, const TakeArticle& take);

  private:
    struct Attempt;

    void attempt(Attempt& attempt);
    void take_document(Attempt& attempt, Document document) const;
    ReaderProcess& reader_for(const std::string& root);

    LoadOptions options_;
    std::map<std::string, ReaderProcess> readers_;  // by root
    Analyzers analyzers_;
    SentenceSplitter sentences_;
};

/// Gives an article and all that belongs to it its id.
void set_article_id(ArticleEntry& article, const std::string& id);

}  // namespace docent
