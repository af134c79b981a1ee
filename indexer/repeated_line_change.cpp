// The index holds each line that may repeat as a term of its articles, whether or not it is
// dropped: counting is reading how many documents a term has, and finding the articles is reading
// which.

#include "indexer/repeated_line_change.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "indexer/cleaning/repeated_lines.h"
#include "indexer/readers/article_format.h"
#include "store/index_roots.h"

namespace docent {
namespace {

using Hashes = std::vector<std::uint64_t>;

// What is in one of two ascending lists only.
Hashes difference(const Hashes& a, const Hashes& b) {
    Hashes lines;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(),
                                  std::back_inserter(lines));
    return lines;
}

Hashes hashes_of(const std::vector<RepeatedLines>& repeated, const std::string& root) {
    for (const RepeatedLines& lines : repeated) {
        if (lines.root == root) return lines.hashes;
    }
    return {};
}

// The files of some articles, with all the articles of each.
std::vector<PlannedArticle> files_of(const std::set<std::string>& ids,
                                     const std::vector<ArticleHead>& heads,
                                     const std::filesystem::path& database, bool follow_links) {
    std::map<std::pair<std::string, std::string>, PlannedArticle> by_place;
    for (const ArticleHead& head : heads) {
        if (!ids.contains(head.id)) continue;
        const auto format = format_from_path(head.path).value_or(ArticleFormat::plain_text);
        PlannedArticle& planned = by_place[{head.root, head.path}];
        planned.root = head.root;
        planned.file = {resolved_root(database, head.root).string(),
                        head.path,
                        format,
                        head.size_bytes,
                        head.modified_ns,
                        follow_links};
    }
    for (const ArticleHead& head : heads) {
        const auto planned = by_place.find({head.root, head.path});
        if (planned == by_place.end()) continue;
        if (planned->second.former) {
            planned->second.more_formers.push_back(head);
        } else {
            planned->second.former = head;
        }
    }
    std::vector<PlannedArticle> files;
    for (auto& [place, planned] : by_place) files.push_back(std::move(planned));
    return files;
}

}  // namespace

RepeatedLineChange find_repeated_line_change(const IndexWriter& index,
                                             const std::filesystem::path& database,
                                             const std::vector<RepeatedLines>& before) {
    RepeatedLineChange change;
    const std::vector<ArticleHead> heads = index.article_heads();
    std::map<std::string, std::uint64_t> articles;
    for (const ArticleHead& head : heads) ++articles[head.root];
    std::set<std::string> affected;
    for (const auto& [root, count] : articles) {
        const Hashes now = index.lines_in_articles(root, repeated_threshold(count));
        for (const std::uint64_t line : difference(hashes_of(before, root), now)) {
            for (std::string& id : index.articles_with_line(root, line)) {
                affected.insert(std::move(id));
            }
        }
        if (!now.empty()) change.now.push_back({root, now});
    }
    change.to_read = files_of(affected, heads, database, index.state().settings.follow_links);
    return change;
}

}  // namespace docent
