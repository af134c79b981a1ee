// The names of what is no article follow from how programs save: vim and emacs keep the former
// version as "a.md~", Word and LibreOffice lock a document with "~$a.docx" or a hidden file.
// "XAPIANDB" is how an index begins. What stands behind the last dot is an extension if it is a
// word of up to five letters; longer ones may be the end of a title or of a web address.

#include "indexer/article_name.h"

#include <array>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/article_format.h"
#include "text/one_of.h"

namespace docent {

namespace {

constexpr std::size_t kLongestExtension = 5;

// A page that a program of the web made keeps the name of that program when it is saved.
constexpr auto kWebPrograms = std::to_array<std::string_view>(
    {"php", "phtml", "asp", "aspx", "jsp", "cgi", "cfm", "do", "shtml", "shtm"});

constexpr auto kUnfinished =
    std::to_array<std::string_view>({"crdownload", "download", "opdownload", "partial"});

std::string extension_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? "" : lower_ascii(name.substr(dot + 1));
}

}  // namespace

bool is_passed_over(std::string_view name) {
    return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
           name == "XAPIANDB";
}

bool has_no_extension(std::string_view name) {
    const std::string extension = extension_of(name);
    return extension.empty() || extension.find(' ') != std::string::npos;
}

bool may_be_article(std::string_view name) {
    if (is_passed_over(name)) return false;
    if (format_from_path(name) || has_no_extension(name)) return true;
    const std::string extension = extension_of(name);
    if (is_one_of(extension, kWebPrograms)) return true;
    return extension.size() > kLongestExtension && !is_one_of(extension, kUnfinished) &&
           !format_from_path(name.substr(0, name.rfind('.')));
}

}  // namespace docent
