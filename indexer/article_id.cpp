// The slug makes links readable, the digits make them unique. The digits are a hash of the file's
// place rather than a counter, so that building the index anew gives the ids that a long history of
// updates gave. A place whose id is taken hashes again with a number behind it.

#include "indexer/article_id.h"

#include "text/content_hash.h"
#include "text/folded_text.h"

namespace docent {
namespace {

constexpr std::size_t kMaxSlugBytes = 48;
constexpr std::size_t kIdDigits = 6;

bool is_slug_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Runs of other characters become one '-', none at either end.
std::string slug_from(std::string_view text) {
    std::string slug;
    for (const char c : without_latin_accents(FoldedText(text).text())) {
        if (is_slug_letter(c)) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    if (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

// Cuts before the word that does not fit, if there is one before it.
std::string cut_slug(const std::string& slug) {
    if (slug.size() <= kMaxSlugBytes) return slug;
    const std::size_t end = slug.rfind('-', kMaxSlugBytes);
    return slug.substr(0, end == std::string::npos ? kMaxSlugBytes : end);
}

}  // namespace

std::string article_slug(std::string_view path) {
    const std::size_t name_begin = path.rfind('/') + 1;  // 0 when there is no folder
    const std::size_t dot = path.rfind('.');
    const bool has_extension = dot != std::string_view::npos && dot > name_begin;
    const std::string_view stem = has_extension ? path.substr(0, dot) : path;
    std::string slug = slug_from(stem);
    if (slug.size() > kMaxSlugBytes) slug = cut_slug(slug_from(stem.substr(name_begin)));
    return slug.empty() ? "article" : slug;
}

std::string new_article_id(std::string_view path, std::string_view root,
                           const std::unordered_set<std::string>& taken) {
    const std::string slug = article_slug(path);
    const std::string place = std::string(root) + '\0' + std::string(path);
    std::string hashed = place;
    for (std::uint64_t attempt = 1;; ++attempt) {
        std::string id = slug + '-' + content_hash(hashed).substr(0, kIdDigits);
        if (!taken.contains(id)) return id;
        hashed = place + '\0' + std::to_string(attempt);
    }
}

}  // namespace docent
