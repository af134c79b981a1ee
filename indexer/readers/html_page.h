#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_elements.h"

namespace docent {

using HtmlNodeId = std::uint32_t;

/// An element or a run of text.
struct HtmlNode {
    const HtmlElement* element = &kHtmlText;
    HtmlNodeId parent = 0;
    HtmlNodeId end = 0;            ///< the first node behind this one and all that is in it
    std::uint32_t line = 0;        ///< of the source, from 1: where it begins
    std::uint32_t begin = 0;       ///< of text: its place in `HtmlPage::text`
    std::uint32_t size = 0;        ///< of text: its bytes
    std::uint32_t attributes = 0;  ///< place of the first in `HtmlPage::attributes`
    std::uint32_t attribute_count = 0;

    bool is_text() const { return element == &kHtmlText; }
    std::string_view name() const { return element->name; }
};

/// For each node of a page the name of the rule that leaves out the node and all that is in it, or
/// nullptr.
using HtmlRemovals = std::vector<const char*>;

struct HtmlAttribute {
    std::string_view name;  ///< one of those that docent reads; lower case
    std::string value;
};

/// A web page as its elements and texts in document order, each with the end of its subtree: a loop
/// over the nodes visits the tree, and `i = nodes[i].end` leaves a subtree out. Nothing is nested,
/// so no page can exhaust the stack.
struct HtmlPage {
    std::vector<HtmlNode> nodes;  ///< the first is the root; its `parent` is itself
    std::vector<HtmlAttribute> attributes;
    std::string text;

    std::string_view text_of(const HtmlNode& node) const {
        return std::string_view(text).substr(node.begin, node.size);
    }

    /// Gives the value of an attribute, or nothing ("") where the element lacks it.
    std::string_view attribute(const HtmlNode& node, std::string_view name) const;
    bool has_attribute(const HtmlNode& node, std::string_view name) const;

    /// Gives the text of a node and all that is in it, white space collapsed, at most about
    /// `max_bytes` of it; nothing of hidden elements and removals that are in it.
    std::string inner_text(HtmlNodeId id, std::size_t max_bytes,
                           const HtmlRemovals& removals = {}) const;
};

}  // namespace docent
