// Whether articles were removed on purpose cannot be told from the files. But a disk that is gone
// takes all of a folder or most of it at once, and to ask once too often costs a person a word,
// while an index that was emptied costs making it anew.

#include "indexer/removal_guard.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>

#include "indexer/path_set.h"
#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kFewRemovals = 4;  // so many are believed, whatever part of the whole

// How many new files there are of each size: what an article that was moved has become.
using NewFiles = std::map<std::uint64_t, std::uint64_t>;

NewFiles new_files_of(const UpdatePlan& plan) {
    NewFiles files;
    for (const PlannedArticle& planned : plan.to_read) {
        if (!planned.former) ++files[planned.file.size_bytes];
    }
    return files;
}

// The articles of a root that are planned to be removed though nothing says why: the end of
// `plan.removed`, from the place given on.
using Removals = std::vector<ArticleHead>::iterator;

Removals move_unexplained_to_end(UpdatePlan& plan, const WalkedRoot& walked) {
    PathSet explained;
    for (const std::string& path : walked.walk.left_out) explained.insert(path);
    return std::stable_partition(plan.removed.begin(), plan.removed.end(),
                                 [&](const ArticleHead& head) {
                                     return head.root != walked.root || explained.covers(head.path);
                                 });
}

bool are_too_many(Removals begin, Removals end, NewFiles& new_files, std::size_t indexed) {
    const auto lost = std::count_if(begin, end, [&](const ArticleHead& head) {
        const auto moved = new_files.find(head.size_bytes);
        if (moved == new_files.end() || moved->second == 0) return true;
        --moved->second;
        return false;
    });
    const auto number = static_cast<std::size_t>(lost);
    return number > kFewRemovals && 2 * number > indexed;
}

std::string reason_from(RootState state, std::size_t lost, std::size_t indexed) {
    const std::string advice =
        "; if that is meant run `docent index --prune`, otherwise check that the disk is mounted";
    const std::string kept =
        "; what the index holds of it stays (" + counted(indexed, "article") + ")";
    if (state == RootState::missing) return "the folder is missing" + kept + advice;
    if (state == RootState::empty) return "the folder is empty" + kept + advice;
    return with_thousands(lost) + " of its " + counted(indexed, "article") +
           " are no longer there or cannot be read, they stay in the index" + advice;
}

}  // namespace

void hold_back_removals(UpdatePlan& plan, const std::vector<WalkedRoot>& walked,
                        const std::vector<ArticleHead>& heads) {
    NewFiles new_files = new_files_of(plan);
    for (const WalkedRoot& root : walked) {
        const auto indexed = static_cast<std::size_t>(
            std::count_if(heads.begin(), heads.end(),
                          [&](const ArticleHead& head) { return head.root == root.root; }));
        const RootState state = root.walk.root_state;
        const Removals lost = move_unexplained_to_end(plan, root);
        const auto number = static_cast<std::size_t>(plan.removed.end() - lost);
        const bool is_unmounted =
            state == RootState::missing || (state == RootState::empty && number > 0);
        if (!is_unmounted && !are_too_many(lost, plan.removed.end(), new_files, indexed)) continue;
        plan.held_back.insert(plan.held_back.end(), std::make_move_iterator(lost),
                              std::make_move_iterator(plan.removed.end()));
        plan.removed.erase(lost, plan.removed.end());
        plan.skipped.push_back({root.root, root.folder, 0, 0, reason_from(state, number, indexed)});
    }
}

}  // namespace docent
