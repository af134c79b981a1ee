// A stack of the lists that are open, each with its indentation and whether it is numbered.

#include "indexer/readers/list_depth.h"

namespace docent {
namespace {

constexpr std::size_t kTolerance = 1;  // numbers are often aligned at their dots

}  // namespace

int ListDepth::depth_of(const TextLine& item) {
    const Level level{item.indent, item.marker != "•"};
    while (!levels_.empty() && levels_.back().indent > level.indent + kTolerance) {
        levels_.pop_back();
    }
    const bool is_deeper = levels_.empty() || level.indent > levels_.back().indent + kTolerance;
    if (is_deeper) {
        levels_.push_back(level);
    } else if (levels_.back().is_numbered != level.is_numbered) {
        change_kind(level);
    }
    is_lead_in_ = item.text.ends_with(':');
    return static_cast<int>(levels_.size()) - 1;
}

// Bullets and numbers at the same indentation: back to the outer list, or into a sub-list.
void ListDepth::change_kind(Level level) {
    const bool has_outer = levels_.size() > 1 &&
                           levels_[levels_.size() - 2].is_numbered == level.is_numbered &&
                           levels_[levels_.size() - 2].indent + kTolerance >= level.indent;
    if (has_outer) {
        levels_.pop_back();
    } else if (is_lead_in_) {
        levels_.push_back(level);
    } else {
        levels_.back() = level;
    }
}

}  // namespace docent
