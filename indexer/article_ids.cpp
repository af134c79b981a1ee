#include "indexer/article_ids.h"

#include <utility>

#include "indexer/article_id.h"

namespace docent {

ArticleIds::ArticleIds(const std::vector<ArticleHead>& heads, std::string first_root)
    : first_root_(std::move(first_root)) {
    for (const ArticleHead& head : heads) taken_.insert(head.id);
}

std::string ArticleIds::take(const ArticleHead& head) {
    const std::string root = head.root == first_root_ ? "" : head.root;
    // A record's id stands for a file's name, without a dot that would begin an extension.
    std::string place = head.path;
    if (!head.record_id.empty()) {
        place.erase(place.rfind('/') + 1);  // npos + 1 is 0
        place += head.record_id + ".record";
    }
    const std::lock_guard lock(mutex_);
    return *taken_.insert(new_article_id(place, root, taken_)).first;
}

void ArticleIds::free(const std::string& id) {
    const std::lock_guard lock(mutex_);
    taken_.erase(id);
}

}  // namespace docent
