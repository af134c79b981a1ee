#pragma once

#include <filesystem>
#include <string>

#include "indexer/index_corpus.h"
#include "tests/index_snapshot.h"
#include "tests/temp_folder.h"

namespace docent::test {

/// A folder of articles on disk with its index in the default place.
class CorpusFixture {
  public:
    CorpusFixture() {
        std::filesystem::create_directories(articles());
        std::filesystem::permissions(articles(), std::filesystem::perms::all);
        options.folders = {articles()};
        options.database = articles() / ".docent";
        options.jobs = 2;
    }

    std::filesystem::path articles() const { return place / "articles"; }
    std::filesystem::path file(std::string_view path) const { return articles() / path; }

    void write(std::string_view path, std::string_view bytes) const {
        write_file(file(path), bytes);
    }

    IndexReport index() const { return index_corpus(options); }

    IndexSnapshot snapshot() const { return read_snapshot(options.database); }

    /// The index that one run from nothing makes of the same folders.
    IndexSnapshot rebuilt() const {
        const TempFolder elsewhere;
        IndexOptions anew = options;
        anew.database = elsewhere / "index";
        index_corpus(anew);
        return read_snapshot(anew.database);
    }

    /// The article of a file. Takes: a path of an indexed file.
    StoredArticle article(std::string_view path) const {
        for (const StoredArticle& article : snapshot().articles) {
            if (article.head.path == path) return article;
        }
        throw std::runtime_error("not in the index: " + std::string(path));
    }

    TempFolder place;
    IndexOptions options;
};

/// What the index says differently from one that is made anew of the same folders, ids apart, or
/// how it contradicts itself; "none" when it is the same and whole.
inline std::string difference_from_rebuilt(const CorpusFixture& corpus) {
    const IndexSnapshot updated = corpus.snapshot();
    if (contradiction_in(updated) != "none") return contradiction_in(updated);
    const IndexSnapshot left = without_ids(without_history(updated));
    const IndexSnapshot right = without_ids(without_history(corpus.rebuilt()));
    if (paths_of(left) != paths_of(right)) return "paths";
    if (left.articles != right.articles) return "articles";
    if (left.state != right.state) return "counts";
    return left.skipped == right.skipped ? "none" : "skipped files";
}

/// A short article in Markdown about `subject`.
inline std::string article_about(const std::string& subject) {
    return "# About " + subject + "\n\nThis article tells what " + subject +
           " is.\n\n## Details\n\nThere is more to say about " + subject + ", but not here.\n";
}

}  // namespace docent::test
