#pragma once

#include <string_view>

namespace docent {

/// True for names that nobody gives to articles, files and folders alike: hidden ones, and those of
/// files that programs keep aside or lock others with ("a.md~", "~$a.docx").
bool is_passed_over(std::string_view name);

/// True when the file of this name may be an article: by its extension, or because that says
/// nothing of a format ("NOTES", "Cats vs. dogs", "page.php"), so that only its content can tell.
/// Unfinished downloads ("a.pdf.part", "a.pdf.crdownload") have other extensions, so they are none.
bool may_be_article(std::string_view name);

/// True when the name has no extension at all, so that its file may be plain text.
bool has_no_extension(std::string_view name);

}  // namespace docent
