#pragma once

#include <string_view>
#include <vector>

#include "indexer/cleaning_options.h"
#include "indexer/readers/raw_article.h"
#include "model/article_file.h"
#include "model/document.h"

namespace docent {

/// Reads an article's bytes with the reader of its format and cleans it.
///
/// Takes: the file's bytes, of any encoding; the format that its name promises, which its content
/// may overrule; `path` relative to the corpus root, for the title of an article that has none.
/// Gives: a document with all that the article says of itself, its text, blocks and receipt;
/// `article_id` is left empty.
/// Throws: Error(unreadable) when the bytes are no text or hold no words; the message does not
/// name the file.
Document read_article(ArticleFormat format, std::string_view bytes, std::string_view path,
                      const CleaningOptions& cleaning = {});

/// Gives the names of the rules by which readers leave things out and that can be switched off, but
/// for those that `cleaning_rule_names` gives: `table_of_contents` is a rule of both.
std::vector<std::string_view> reader_rule_names();

/// The same from a reader's blocks on: cleans them, takes the title and makes the document.
/// Takes: `bytes` whose hash is to be the document's content hash.
Document document_from(RawArticle article, ArticleFormat format, std::string_view bytes,
                       std::string_view path, const CleaningOptions& cleaning);

}  // namespace docent
