#pragma once

#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads a Word document (DOCX): its text as the last author accepted it, and its properties.
///
/// Headers, footers and comments of pages are not read.
/// Throws: Error(unreadable) when it is damaged, encrypted, too large expanded, or no Word
/// document.
RawArticle read_docx(std::string_view bytes);

}  // namespace docent
