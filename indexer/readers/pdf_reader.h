#pragma once

#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"

namespace docent {

/// Reads a PDF file: its text in reading order, over columns and pages, with headings, lists and
/// tables told by their look; running headers, footers and page numbers go to the receipt.
///
/// Gives: blocks with their page. What `kept_rules` would leave out stays in the article. At most
/// 5,000 pages and 20 MB of text are read; the receipt says what was left out beyond that (rule
/// `beyond_limit`). Throws: Error(unreadable) when it is encrypted, damaged, or holds no text but
/// only images. Only for processes under limits of time and memory: see `PdfFile`.
RawArticle read_pdf(std::string_view bytes, const std::set<std::string>& kept_rules = {});

}  // namespace docent
