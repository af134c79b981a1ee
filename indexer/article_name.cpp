// The names of what is no article follow from how programs save: vim and emacs keep the former
// version as "a.md~", Word and LibreOffice lock a document with "~$a.docx" or a hidden file.

#include "indexer/article_name.h"

#include "indexer/readers/article_format.h"

namespace docent {

bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~');
}

bool may_be_article(std::string_view name) {
    if (is_passed_over(name)) return false;
    return name.find('.') == std::string_view::npos || format_from_path(name).has_value();
}

}  // namespace docent
