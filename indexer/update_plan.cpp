// What the index remembers is keyed by place (root and path); every file found takes its own entry
// out of the map and is judged by it. What then remains in the map was not found: removed, unless
// its root was not walked or it lies where the walk could not look.

#include "indexer/update_plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/file_time.h"
#include "indexer/path_set.h"

namespace docent {
namespace {

using Place = std::pair<std::string_view, std::string_view>;  // root and path

// All that is remembered of each file: of one that holds several articles, several heads.
template <typename Record>
using RecordsByPlace = std::map<Place, std::vector<const Record*>>;

template <typename Record>
RecordsByPlace<Record> by_place(const std::vector<Record>& records) {
    RecordsByPlace<Record> map;
    for (const Record& record : records) map[Place(record.root, record.path)].push_back(&record);
    return map;
}

template <typename Record>
bool is_of_same_time(const Record& record, const ArticleFile& file) {
    return record.size_bytes == file.size_bytes && record.modified_ns == file.modified_ns;
}

bool is_unchanged(const ArticleHead& head, const ArticleFile& file) {
    return is_of_same_time(head, file) && is_settled(head.modified_ns, head.indexed_ns);
}

class Planner {
  public:
    Planner(const std::vector<ArticleHead>& heads, const std::vector<SkippedFile>& remembered,
            bool retry_skipped)
        : heads_(by_place(heads)),
          remembered_(by_place(remembered)),
          retry_skipped_(retry_skipped) {}

    void add_root(const WalkedRoot& walked) {
        PathSet& unreachable = unreachable_[walked.root];
        for (const ArticleFile& file : walked.walk.files) judge_file(walked.root, file);
        for (const SkippedArticle& skipped : walked.walk.skipped) {
            plan_.skipped.push_back({walked.root, skipped.path, 0, 0, skipped.reason});
        }
        for (const SkippedArticle& missed : walked.walk.unreachable) {
            plan_.skipped.push_back({walked.root, missed.path, 0, 0, missed.reason});
            unreachable.insert(missed.path);
        }
    }

    UpdatePlan finish() {
        for (const auto& [place, heads] : heads_) {
            const auto root = unreachable_.find(place.first);
            if (root == unreachable_.end() || root->second.covers(place.second)) continue;
            for (const ArticleHead* head : heads) plan_.removed.push_back(*head);
        }
        for (const auto& [place, skipped] : remembered_) {
            if (!unreachable_.contains(place.first)) keep_skipped(skipped);
        }
        return std::move(plan_);
    }

  private:
    // A file of several articles may have several lines that were skipped.
    void keep_skipped(const std::vector<const SkippedFile*>& skipped) {
        for (const SkippedFile* file : skipped) plan_.skipped.push_back(*file);
    }

    // Were these skipped in the file as it is now? One that was read in part says no.
    static bool is_known(const std::vector<const SkippedFile*>& skipped, const ArticleFile& file) {
        return std::all_of(skipped.begin(), skipped.end(),
                           [&](const SkippedFile* entry) { return is_of_same_time(*entry, file); });
    }

    void judge_file(const std::string& root, const ArticleFile& file) {
        const Place place(root, file.path);
        if (auto found = heads_.extract(place)) {
            judge_indexed_file(root, file, found.mapped());
            return;
        }
        const auto skipped = remembered_.find(place);
        if (!retry_skipped_ && skipped != remembered_.end() &&
            is_of_same_time(*skipped->second.front(), file)) {
            keep_skipped(skipped->second);
        } else {
            plan_.to_read.push_back({root, file, std::nullopt});
        }
    }

    void judge_indexed_file(const std::string& root, const ArticleFile& file,
                            const std::vector<const ArticleHead*>& heads) {
        const auto is_same = [&](const ArticleHead* head) { return is_unchanged(*head, file); };
        const auto lines = remembered_.find(Place(root, file.path));
        const bool has_skipped_lines = lines != remembered_.end();
        const bool is_retried =
            has_skipped_lines && (retry_skipped_ || !is_known(lines->second, file));
        if (!is_retried && std::all_of(heads.begin(), heads.end(), is_same)) {
            plan_.unchanged += heads.size();
            if (has_skipped_lines) keep_skipped(lines->second);
            return;
        }
        PlannedArticle planned{root, file, *heads.front()};
        for (auto head = heads.begin() + 1; head != heads.end(); ++head) {
            planned.more_formers.push_back(**head);
        }
        plan_.to_read.push_back(std::move(planned));
    }

    RecordsByPlace<ArticleHead> heads_;  // whose files have not been found
    RecordsByPlace<SkippedFile> remembered_;
    bool retry_skipped_;
    std::map<std::string_view, PathSet> unreachable_;  // by root, of all roots walked
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
