#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/article_file.h"

namespace docent {

/// Gives the format of a file by its name, or nothing when its name is none of an article.
std::optional<ArticleFormat> format_from_path(std::string_view path);

/// Gives the format of a file by its first bytes, and where these do not tell, the format its name
/// promised: a page saved as "notes.txt" is HTML, a Word file named ".odt" is DOCX.
///
/// Takes: at least the first 4 KB of the file, or all of it.
ArticleFormat format_from_content(std::string_view beginning, ArticleFormat by_name);

/// Gives the reason why a file that is `ArticleFormat::unsupported` is not read, and what to do.
/// Takes: all its bytes, and its path.
std::string unsupported_reason(std::string_view bytes, std::string_view path);

}  // namespace docent
