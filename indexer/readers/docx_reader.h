#pragma once

#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads a Word document (DOCX): its text as the last author accepted it, and its properties.
///
/// Headers, footers and comments of pages are not read. The table of contents goes to the receipt,
/// unless its rule is one of `kept_rules`.
/// Throws: Error(unreadable) when it is damaged, encrypted, too large expanded, or no Word
/// document.
RawArticle read_docx(std::string_view bytes, const std::set<std::string>& kept_rules = {});

}  // namespace docent
