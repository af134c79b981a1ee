// The questions asked of a page. All are loops over nodes in document order.

#include "indexer/readers/html_page.h"

#include <algorithm>
#include <utility>

#include "indexer/characters.h"
#include "text/decoder.h"

namespace docent {
namespace {

const HtmlAttribute* find_attribute(const HtmlPage& page, const HtmlNode& node,
                                    std::string_view name) {
    const HtmlAttribute* first = page.attributes.data() + node.attributes;
    const HtmlAttribute* last = first + node.attribute_count;
    const auto* found = std::find_if(
        first, last, [&](const HtmlAttribute& attribute) { return attribute.name == name; });
    return found == last ? nullptr : found;
}

// The innermost element around a text that parts words, or `outermost`.
HtmlNodeId line_around(const HtmlPage& page, HtmlNodeId text, HtmlNodeId outermost) {
    HtmlNodeId at = text;
    while (at != outermost && page.nodes[at].element->display == HtmlDisplay::joined) {
        at = page.nodes[at].parent;
    }
    return at;
}

}  // namespace

std::string_view HtmlPage::attribute(const HtmlNode& node, std::string_view name) const {
    const HtmlAttribute* found = find_attribute(*this, node, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool HtmlPage::has_attribute(const HtmlNode& node, std::string_view name) const {
    return find_attribute(*this, node, name) != nullptr;
}

std::string HtmlPage::inner_text(HtmlNodeId id, std::size_t max_bytes,
                                 const HtmlRemovals& removals) const {
    std::string inner;
    HtmlNodeId line = id;  // the element that the text so far stands in as a line
    const HtmlNodeId end = nodes[id].end;
    for (HtmlNodeId i = id; i < end && inner.size() < max_bytes;) {
        const HtmlNode& node = nodes[i];
        const bool is_removed = i < removals.size() && removals[i] != nullptr;
        const bool is_hidden = node.element->display == HtmlDisplay::hidden || is_removed;
        if (node.is_text() && !is_removed) {
            const HtmlNodeId line_before = std::exchange(line, line_around(*this, i, id));
            if (line != line_before) inner += ' ';
            inner += first_bytes(text_of(node), max_bytes - std::min(inner.size(), max_bytes));
        } else if (node.element->display != HtmlDisplay::joined) {
            inner += ' ';
        }
        i = is_hidden && i != id ? node.end : i + 1;
    }
    return collapse_white_space(inner);
}

}  // namespace docent
