#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_page.h"

namespace docent {

/// Is an element of this name a list of `li`?
bool is_html_list(std::string_view name);

/// The lists around a place in a page, and where the numbered ones have counted to.
class HtmlLists {
  public:
    /// Begins a list in those that are open: the element at `id`.
    void begin(const HtmlPage& page, HtmlNodeId id);

    /// Ends the innermost list.
    void end() { lists_.pop_back(); }

    /// Counts an item of the innermost list and gives its marker: "•", "3.", "c.".
    std::string next_marker(const HtmlPage& page, const HtmlNode& item);

    /// Gives 0 in an outermost list, and where there is none.
    int depth() const { return lists_.empty() ? 0 : static_cast<int>(lists_.size()) - 1; }

  private:
    struct List {
        bool is_ordered = false;
        int next = 1;
        int step = 1;
        std::string_view type;  // "1", "a", "A", "i", "I"
    };

    std::vector<List> lists_;
};

}  // namespace docent
