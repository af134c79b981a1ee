#pragma once

#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads an OpenDocument text (ODT): its text with all changes accepted, and its properties.
///
/// Headers, footers and remarks are not read. Tables of contents (rule `table_of_contents`) and
/// other indexes (`generated_index`) go to the receipt, unless their rule is one of `kept_rules`.
/// Throws: Error(unreadable) when it is damaged, encrypted, too large expanded, or no text
/// document.
RawArticle read_odt(std::string_view bytes, const std::set<std::string>& kept_rules = {});

}  // namespace docent
