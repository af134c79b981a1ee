#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/document_builder.h"
#include "indexer/readers/raw_article.h"

namespace docent {

/// What becomes of a page that asks search engines not to index it.
enum class NoIndexPages { refused, read };

/// Reads a web page: its article as blocks, what it says of itself, and what was left out of the
/// article (navigation, footers, comments, ...), each with the name of its rule.
///
/// Takes: the page's bytes, of any encoding. The character set is told by the byte order mark, else
/// by the page's declaration, else detected.
/// Gives: blocks in the page's order with the lines they begin on; byte spans are not known.
/// What `kept_rules` would leave out stays in the article.
/// Throws: Error(unreadable) when the bytes are no text, or when the page asks not to be indexed
/// and such pages are refused.
/// Cost: linear in the bytes, whatever they hold; elements nested too deeply are read as siblings.
RawArticle read_html(std::string_view bytes, NoIndexPages no_index = NoIndexPages::refused,
                     const std::set<std::string>& kept_rules = {});

/// Reads a page of which all that people see belongs to the article, navigation and footers too,
/// but for elements with the attribute `data-docent-ignore`. What it says of itself is not read.
///
/// For the chapters of an e-book, which are articles without a page around them. Takes HTML or
/// XHTML as `read_html` does. Throws: Error(unreadable) when the bytes are no text.
RawArticle read_html_chapter(std::string_view bytes);

}  // namespace docent
