// Near-copies are told by the share of their distinct words that they have in common (Jaccard).

#include "query/diversity.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace docent {
namespace {

constexpr std::size_t kPassagesPerArticle = 2;
constexpr double kNearCopy = 0.8;

using Words = std::vector<std::string_view>;  // sorted, each once

Words words_of(const std::vector<Term>& terms) {
    Words words;
    for (const Term& term : terms) words.push_back(term.stem);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

bool is_near_copy(const Words& a, const Words& b) {
    const auto fewer = static_cast<double>(std::min(a.size(), b.size()));
    const auto more = static_cast<double>(std::max(a.size(), b.size()));
    if (fewer < kNearCopy * more) return false;
    Words common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const auto shared = static_cast<double>(common.size());
    return shared >= kNearCopy * (fewer + more - shared);
}

}  // namespace

void put_repetition_back(std::vector<RankedPassage>& ranked, std::size_t limit) {
    std::map<std::string, std::size_t> of_article;
    std::vector<Words> shown;
    std::vector<RankedPassage> first;
    std::vector<RankedPassage> put_back;
    auto next = ranked.begin();
    for (; next != ranked.end() && first.size() < limit; ++next) {
        RankedPassage& passage = *next;
        Words words = words_of(passage.evidence.terms);
        const bool is_copy = std::any_of(shown.begin(), shown.end(), [&](const Words& before) {
            return is_near_copy(words, before);
        });
        std::size_t& before = of_article[passage.passage.id.article_id];
        if (is_copy || before == kPassagesPerArticle) {
            put_back.push_back(std::move(passage));
            continue;
        }
        ++before;
        shown.push_back(std::move(words));
        first.push_back(std::move(passage));
    }
    std::move(put_back.begin(), put_back.end(), std::back_inserter(first));
    std::move(next, ranked.end(), std::back_inserter(first));
    ranked = std::move(first);
}

}  // namespace docent
