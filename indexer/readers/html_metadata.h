#pragma once

#include "indexer/readers/html_page.h"
#include "indexer/readers/json_ld.h"
#include "indexer/readers/raw_article.h"

namespace docent {

/// Fills what a page says of its article: title, author, dates, language, address. Gives what it
/// says in JSON-LD, for its questions.
///
/// Each is taken from where pages state it most carefully: JSON-LD (schema.org), `meta` elements
/// (Open Graph, Dublin Core, those of search engines), then what is marked in the text. The site's
/// name is taken off a title where a heading or `og:site_name` shows which part it is.
JsonLd read_html_metadata(const HtmlPage& page, RawArticle& article);

/// Does the page ask search engines not to index it (`robots` or `googlebot` with "noindex")?
bool asks_not_to_be_indexed(const HtmlPage& page);

}  // namespace docent
