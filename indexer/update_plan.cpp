// What the index remembers is keyed by place (root and path); every file found takes its own entry
// out of the map and is judged by it. What then remains in the map was not found: removed, unless
// its root was not walked or it lies where the walk could not look.

#include "indexer/update_plan.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "indexer/file_time.h"

namespace docent {
namespace {

using Place = std::pair<std::string, std::string>;  // root and path

template <typename Record>
std::map<Place, Record> by_place(const std::vector<Record>& records) {
    std::map<Place, Record> map;
    for (const Record& record : records) map.emplace(Place(record.root, record.path), record);
    return map;
}

template <typename Record>
bool is_of_same_time(const Record& record, const ArticleFile& file) {
    return record.size_bytes == file.size_bytes && record.modified_ns == file.modified_ns;
}

bool is_unchanged(const ArticleHead& head, const ArticleFile& file) {
    return is_of_same_time(head, file) && is_settled(head.modified_ns, head.indexed_ns);
}

// True when one of the sorted `unreachable` paths is `path` or a folder above it.
bool is_unreachable(const std::set<Place>& unreachable, const Place& place) {
    if (unreachable.empty()) return false;
    const auto& [root, path] = place;
    for (std::size_t end = path.size(); end != std::string::npos && end > 0;
         end = path.rfind('/', end - 1)) {
        if (unreachable.contains({root, path.substr(0, end)})) return true;
    }
    return false;
}

class Planner {
  public:
    Planner(const std::vector<ArticleHead>& heads, const std::vector<SkippedFile>& remembered,
            bool retry_skipped)
        : heads_(by_place(heads)),
          remembered_(by_place(remembered)),
          retry_skipped_(retry_skipped) {}

    void add_root(const WalkedRoot& walked) {
        roots_.insert(walked.root);
        for (const ArticleFile& file : walked.walk.files) judge_file(walked.root, file);
        for (const SkippedArticle& skipped : walked.walk.skipped) {
            plan_.skipped.push_back({walked.root, skipped.path, 0, 0, skipped.reason});
        }
        for (const SkippedArticle& missed : walked.walk.unreachable) {
            plan_.skipped.push_back({walked.root, missed.path, 0, 0, missed.reason});
            unreachable_.insert({walked.root, missed.path});
        }
    }

    UpdatePlan finish() {
        for (auto& [place, head] : heads_) {
            if (roots_.contains(place.first) && !is_unreachable(unreachable_, place)) {
                plan_.removed.push_back(std::move(head));
            }
        }
        for (auto& [place, skipped] : remembered_) {
            if (!roots_.contains(place.first)) plan_.skipped.push_back(std::move(skipped));
        }
        return std::move(plan_);
    }

  private:
    void judge_file(const std::string& root, const ArticleFile& file) {
        const Place place(root, file.path);
        if (const auto head = heads_.find(place); head != heads_.end()) {
            if (is_unchanged(head->second, file)) {
                ++plan_.unchanged;
            } else {
                plan_.to_read.push_back({root, file, std::move(head->second)});
            }
            heads_.erase(head);
            return;
        }
        const auto skipped = remembered_.find(place);
        if (!retry_skipped_ && skipped != remembered_.end() &&
            is_of_same_time(skipped->second, file)) {
            plan_.skipped.push_back(skipped->second);
        } else {
            plan_.to_read.push_back({root, file, std::nullopt});
        }
    }

    std::map<Place, ArticleHead> heads_;  // whose files have not been found
    std::map<Place, SkippedFile> remembered_;
    bool retry_skipped_;
    std::set<std::string> roots_;
    std::set<Place> unreachable_;
    UpdatePlan plan_;
};

}  // namespace

UpdatePlan plan_update(const std::vector<WalkedRoot>& walked, const std::vector<ArticleHead>& heads,
                       const std::vector<SkippedFile>& remembered, bool retry_skipped) {
    Planner planner(heads, remembered, retry_skipped);
    for (const WalkedRoot& root : walked) planner.add_root(root);
    return planner.finish();
}

}  // namespace docent
