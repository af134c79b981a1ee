#pragma once

#include <cstddef>
#include <vector>

#include "indexer/readers/text_lines.h"

namespace docent {

/// Tells how deep each item of a list in plain text is nested. Depth follows indentation; a
/// numbered list directly below a bullet that ends in a colon is its sub-list even when both are
/// indented alike.
class ListDepth {
  public:
    /// The next item begins a new list.
    void end_list() { levels_.clear(); }

    /// Gives the depth of the next item, 0 for an outermost one. Takes: a line with a marker.
    int depth_of(const TextLine& item);

  private:
    struct Level {
        std::size_t indent;
        bool is_numbered;
    };

    void change_kind(Level level);

    std::vector<Level> levels_;
    bool is_lead_in_ = false;  // the item before ended in a colon
};

}  // namespace docent
