#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/corpus_walker.h"
#include "model/article_file.h"
#include "store/records.h"

namespace docent {

/// An indexed folder and what was found in it.
struct WalkedRoot {
    std::string root;  ///< as in IndexState::roots
    CorpusWalk walk;
    std::string folder = {};  ///< its absolute path, for messages
};

/// A file to read: new, or perhaps changed since it was indexed.
struct PlannedArticle {
    std::string root;  ///< as in IndexState::roots
    ArticleFile file;
    std::optional<ArticleHead> former;  ///< what the index holds of this file

    /// What else the index holds of it, where it is a file of several articles.
    std::vector<ArticleHead> more_formers = {};

    bool operator==(const PlannedArticle&) const = default;
};

/// What has to be done so that the index says what the files say.
struct UpdatePlan {
    std::vector<PlannedArticle> to_read;  ///< in the order of the roots, then of the paths
    std::vector<ArticleHead> removed;     ///< their files are gone, or have new names

    /// Not found, but not believed to be gone either (see removal_guard.h): these may turn out to
    /// be renamed as those in `removed` may, but they are not removed.
    std::vector<ArticleHead> held_back;

    std::vector<SkippedFile> skipped;  ///< not to be read, of all roots of the index
    std::uint64_t unchanged = 0;       ///< articles

    bool operator==(const UpdatePlan&) const = default;
};

/// Compares the files of some roots with what the index holds. Pure.
///
/// A file is unchanged when it has the size and modification time that the index remembers and was
/// settled when it was indexed. Articles of roots that are not in `walked` are left alone, and so
/// is what lies at or below an unreachable path.
///
/// Takes: `heads` and `remembered` as the index has them; `retry_skipped`: read files again that
/// could not be read last time and have not changed since.
/// Gives: each list without duplicates; a file is in at most one of `to_read` and `skipped`.
/// Cost: O(n log n).
UpdatePlan plan_update(const std::vector<WalkedRoot>& walked, const std::vector<ArticleHead>& heads,
                       const std::vector<SkippedFile>& remembered, bool retry_skipped);

}  // namespace docent
