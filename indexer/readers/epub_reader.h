#pragma once

#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads an e-book (EPUB 2 and 3): all its chapters in reading order as one article. Its cover and
/// its table of contents go to the receipt.
///
/// Throws: Error(unreadable) when it is damaged, encrypted, too large expanded, or names no chapter
/// that is there.
RawArticle read_epub(std::string_view bytes, const std::set<std::string>& kept_rules = {});

}  // namespace docent
