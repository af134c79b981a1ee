#pragma once

#include <filesystem>
#include <vector>

#include "model/article_file.h"
#include "model/index_report.h"

namespace docent {

/// What lies in a folder, however deep. Each list is sorted by path.
struct CorpusWalk {
    std::vector<ArticleFile> files;       ///< the articles
    std::vector<SkippedArticle> skipped;  ///< there, but not to be read as they are

    /// Folders and files that could not be looked at: nobody knows whether there are articles at or
    /// below these paths, so no article there may be taken for removed.
    std::vector<SkippedArticle> unreachable;
};

/// Finds the articles in the folder `root`: regular files whose names have the extension of a
/// format that docent reads. Names that begin with a dot are passed over, files and folders alike
/// (`root` itself may be named so).
///
/// Links to folders are not followed, so there are no circles; a link to a file is an article if
/// its target lies in `root`. Names that are not UTF-8 and files without read permission are
/// skipped with their reason. Sockets, pipes and devices are passed over and never opened.
///
/// Takes: an absolute path without links in it, as from std::filesystem::canonical.
/// Throws: Error(unreadable) when `root` itself cannot be read.
CorpusWalk walk_corpus(const std::filesystem::path& root);

}  // namespace docent
