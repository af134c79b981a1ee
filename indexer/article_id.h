#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace docent {

/// Gives the part of an article's id that people read: the words of its path, without extension,
/// joined by `-`, at most 48 characters; of a longer path only the file's name. "article" when the
/// path has no Latin letters or digits.
std::string article_slug(std::string_view path);

/// Gives the id of a new article: its slug, `-` and six hexadecimal digits that follow from the
/// file's place. The same files give the same ids, whatever was added when; only where an id is
/// taken, by a file renamed from that place, do other digits follow.
///
/// Takes: `path` as ArticleFile::path; `root` empty for articles of the index's first folder, so
/// that their ids do not depend on where it lies.
std::string new_article_id(std::string_view path, std::string_view root,
                           const std::unordered_set<std::string>& taken);

}  // namespace docent
