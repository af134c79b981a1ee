#pragma once

#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads an OpenDocument text (ODT): its text with all changes accepted, and its properties.
///
/// Headers, footers and remarks are not read.
/// Throws: Error(unreadable) when it is damaged, encrypted, too large expanded, or no text
/// document.
RawArticle read_odt(std::string_view bytes);

}  // namespace docent
