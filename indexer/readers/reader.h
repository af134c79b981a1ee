#pragma once

#include <optional>
#include <string_view>

#include "model/article_file.h"
#include "model/document.h"

namespace docent {

/// Gives the format of a file by its name, or nothing when docent has no reader for it.
std::optional<ArticleFormat> format_from_path(std::string_view path);

/// Reads an article's bytes with the reader of its format and cleans it.
///
/// Takes: the file's bytes, of any encoding; `path` relative to the corpus root, for the title of
/// an article that has none.
/// Gives: a document with title, dates, language, content hash, text, blocks and receipt;
/// `article_id` is left empty.
/// Throws: Error(unreadable) when the bytes are no text or hold no words; the message does not
/// name the file.
Document read_article(ArticleFormat format, std::string_view bytes, std::string_view path);

}  // namespace docent
