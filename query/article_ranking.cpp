// Passages are taken in their order, their copies behind all of them; the first one of an article
// gives it its place. Of the rest, a passage is read only if its article is new.

#include "query/article_ranking.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace docent {
namespace {

// Ten passages for each article wanted: enough on collections with up to 60 passages an article,
// because the best passages spread over many articles.
constexpr std::size_t kPassagesPerArticle = 10;
constexpr std::size_t kMostPassages = 10'000;

}  // namespace

CandidateLimits deep_limits(std::size_t articles) {
    CandidateLimits limits;
    const auto deep = static_cast<std::uint32_t>(
        std::min(articles, kMostPassages / kPassagesPerArticle) * kPassagesPerArticle);
    limits.passages = std::max(limits.passages, deep);
    return limits;
}

std::vector<RankedArticle> articles_of(const std::vector<RankedPassage>& read,
                                       const std::vector<ScoredEntry>& rest,
                                       const IndexReader& index, std::size_t limit) {
    std::vector<RankedArticle> articles;
    std::unordered_set<std::string> ids;
    const auto add = [&](const PassageId& passage, double score) {
        if (ids.insert(passage.article_id).second) articles.push_back({passage.article_id, score});
    };
    for (const RankedPassage& ranked : read) {
        if (articles.size() == limit) return articles;
        add(ranked.passage.id, ranked.score);
    }
    for (const RankedPassage& ranked : read) {
        for (const PassageCopy& copy : ranked.copies) {
            if (articles.size() == limit) return articles;
            add(copy.passage_id, ranked.score);
        }
    }
    std::unordered_set<std::uint32_t> first_entries;
    for (const ScoredEntry& scored : rest) {
        if (articles.size() == limit) break;
        if (!first_entries.insert(scored.article).second) continue;
        add(index.passage(scored.entry).id, scored.score);
    }
    return articles;
}

}  // namespace docent
