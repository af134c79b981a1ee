#pragma once

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include "store/index_reader.h"

namespace docent::test {

/// An article as the index has it.
struct StoredArticle {
    ArticleHead head;
    Document document;
    std::vector<Passage> passages;

    bool operator==(const StoredArticle&) const = default;
};

/// Everything that an index says, read at one moment.
struct IndexSnapshot {
    IndexState state;
    std::vector<StoredArticle> articles;  ///< sorted by root and path
    std::vector<SkippedFile> skipped;
};

inline IndexSnapshot read_snapshot(const std::filesystem::path& database) {
    IndexReader reader(database);
    IndexSnapshot snapshot;
    reader.read([&] {
        snapshot = {reader.state(), {}, reader.skipped()};
        for (const ArticleHead& head : reader.article_heads()) {
            snapshot.articles.push_back(
                {head, reader.article(head.id).value(), reader.passages(head.id)});
        }
    });
    return snapshot;
}

/// Why the parts of a snapshot contradict each other; "none" when they do not.
inline std::string contradiction_in(const IndexSnapshot& snapshot) {
    std::size_t passages = 0;
    for (const StoredArticle& article : snapshot.articles) {
        passages += article.passages.size();
        if (article.passages.size() != article.head.passages) return "passages are missing";
        if (article.document.article_id != article.head.id) return "the ids differ";
        for (const Passage& passage : article.passages) {
            if (passage.id.article_id != article.head.id) return "a passage of another article";
            const std::size_t size = passage.end_byte - passage.begin_byte;
            if (article.document.text.substr(passage.begin_byte, size) != passage.text) {
                return "a passage is not what its article says";
            }
        }
    }
    if (snapshot.state.articles != snapshot.articles.size()) return "articles are miscounted";
    if (snapshot.state.passages != passages) return "passages are miscounted";
    return "none";
}

/// The snapshot without what depends on when and where it was made.
inline IndexSnapshot without_history(IndexSnapshot snapshot) {
    snapshot.state.generation = 0;
    snapshot.state.updated_s = 0;
    snapshot.state.roots.clear();
    for (StoredArticle& article : snapshot.articles) {
        article.head.indexed_ns = 0;
        article.head.root.clear();
    }
    for (SkippedFile& file : snapshot.skipped) file.root.clear();
    return snapshot;
}

/// The snapshot without ids.
inline IndexSnapshot without_ids(IndexSnapshot snapshot) {
    for (StoredArticle& article : snapshot.articles) {
        article.head.id.clear();
        article.document.article_id.clear();
        for (Passage& passage : article.passages) passage.id.article_id.clear();
    }
    return snapshot;
}

/// The paths of the articles, in order, each followed by a blank.
inline std::string paths_of(const IndexSnapshot& snapshot) {
    std::string paths;
    for (const StoredArticle& article : snapshot.articles) paths += article.head.path + ' ';
    return paths;
}

}  // namespace docent::test
