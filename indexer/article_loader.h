#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "model/article_file.h"
#include "store/index_writer.h"
#include "store/records.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {

/// The file is no longer there, or no longer a regular file.
struct GoneArticle {};

/// What became of a file: an article ready to be written, a reason why not, or nothing to read.
using LoadedArticle = std::variant<ArticleEntry, SkippedFile, GoneArticle>;

/// Reads files and makes them articles: bytes, document, passages, terms.
///
/// One loader per thread.
class ArticleLoader {
  public:
    /// Takes: the size above which a file is skipped unread.
    explicit ArticleLoader(std::uint64_t max_article_bytes)
        : max_article_bytes_(max_article_bytes) {}

    /// Loads one file. `root` is the file's folder as in IndexState::roots.
    ///
    /// Gives: an entry without ids (see `set_article_id`), with the size and time that the file had
    /// when it was read; or a skipped file. That has size and time only if its bytes are to blame,
    /// so that trying again is useless before they change. Never throws for what the file holds,
    /// never waits for a pipe.
    LoadedArticle load(const ArticleFile& file, const std::string& root) const;

  private:
    std::uint64_t max_article_bytes_;
    TermAnalyzer analyzer_;
    SentenceSplitter sentences_;
};

/// Gives an article and all that belongs to it its id.
void set_article_id(ArticleEntry& article, const std::string& id);

}  // namespace docent
