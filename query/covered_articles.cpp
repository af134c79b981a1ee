// Articles that were indexed one after the other are often about the same, so a few that are far
// from each other say more.

#include "query/covered_articles.h"

#include <algorithm>
#include <utility>

#include "store/records.h"

namespace docent {
namespace {

constexpr std::size_t kMostNamed = 6;

template <typename T>
bool has_title(const std::vector<T>& known, const std::string& title) {
    return std::any_of(known.begin(), known.end(),
                       [&](const T& other) { return other.title == title; });
}

}  // namespace

std::vector<ArticleName> covered_articles(const IndexReader& index,
                                          const std::vector<Answer>& shown) {
    std::vector<ArticleName> others;
    for (ArticleHead& head : index.some_article_heads(kMostNamed + shown.size())) {
        if (has_title(shown, head.title) || has_title(others, head.title)) continue;
        others.push_back({std::move(head.id), std::move(head.title), std::move(head.path)});
    }
    if (others.size() <= kMostNamed) return others;
    std::vector<ArticleName> names;
    for (std::size_t i = 0; i < kMostNamed; ++i) {
        names.push_back(std::move(others[i * others.size() / kMostNamed]));
    }
    return names;
}

}  // namespace docent
