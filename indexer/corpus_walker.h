#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/walk_options.h"
#include "model/article_file.h"
#include "model/index_report.h"

namespace docent {

/// What a folder is like from outside. A disk that is not mounted leaves its folder empty or
/// missing.
enum class RootState { present, empty, missing };

/// What lies in a folder, however deep. Each list is sorted by path.
struct CorpusWalk {
    std::vector<ArticleFile> files;       ///< the articles
    std::vector<SkippedArticle> skipped;  ///< there, but not to be read as they are

    /// Folders and files that could not be looked at: nobody knows whether there are articles at or
    /// below these paths, so no article there may be taken for removed. An empty path is the root.
    std::vector<SkippedArticle> unreachable;

    /// Folders and files that are there, but are no articles by the rules or options: what was
    /// indexed at or below these paths is meant to leave the index.
    std::vector<std::string> left_out;

    RootState root_state = RootState::present;
};

/// Finds the articles in the folder `root`: regular files whose names have the extension of a
/// format that docent reads, or tell no format (see article_name.h) and have the content of a PDF,
/// HTML, EPUB, DOCX or ODT file or, without any extension, of a text. What `options` and the
/// `.docentignore` files leave out is no article, nor are files with the names of article_name.h
/// (`root` itself may be named so).
///
/// Links to folders are not followed, so there are no circles; a link to a file is an article if
/// its target lies in `root`. With `options.follow_links`, links are followed wherever they lead,
/// but no folder is entered twice. Either way a link to a file that was found is passed over, so
/// that no file is two articles. Names that are not UTF-8 and files without read permission are
/// skipped with their reason. Sockets, pipes and devices are passed over and never opened.
///
/// Takes: an absolute path without links in it, as from std::filesystem::canonical.
/// Throws: Error(unreadable) when `root` is there but cannot be read.
/// Cost: one system call for each article, none for what is none by its name.
CorpusWalk walk_corpus(const std::filesystem::path& root, const WalkOptions& options = {});

}  // namespace docent
