#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/readers/raw_article.h"
#include "indexer/readers/zip_archive.h"

namespace docent {

/// A chapter of an e-book: a part that holds HTML.
struct EpubChapter {
    std::string part;  ///< its name in the archive
    /// The rule that keeps it out of the article (it is a cover, a table of contents), or null.
    const char* dropped_by = nullptr;
};

/// What an e-book says of itself.
struct EpubPackage {
    RawArticle article;                 ///< title, author, language, date; no blocks
    std::vector<EpubChapter> chapters;  ///< in reading order, each part once
};

/// Reads the package document of an e-book.
/// Throws: Error(unreadable) when there is none, or when the chapters are encrypted.
EpubPackage read_epub_package(ZipArchive& archive);

}  // namespace docent
