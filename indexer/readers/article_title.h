#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/raw_article.h"
#include "model/article_file.h"

namespace docent {

/// Gives the title of a cleaned article: the one it states, else its first heading of level 1 (of
/// plain text its title line or first sentence), else one made from `path`. A heading that is the
/// title is removed from the article's blocks, unless it is all the article has.
///
/// Takes: an article with at least one block.
/// Gives: UTF-8 on one line, at most 200 characters, never empty.
std::string take_title(RawArticle& article, ArticleFormat format, std::string_view path);

}  // namespace docent
