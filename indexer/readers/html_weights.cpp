// Since nodes stand in document order, each after its parent, a loop forward carries down what is
// around a node, and a loop backward sums up what is in it.

#include "indexer/readers/html_weights.h"

#include <algorithm>

namespace docent {
namespace {

constexpr std::uint32_t kMinProseBytes = 25;

std::uint32_t count_ink(std::string_view text) {
    const auto is_ink = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_ink));
}

bool is_link(const HtmlPage& page, const HtmlNode& node) {
    if (node.name() != "a") return false;
    const std::string_view target = page.attribute(node, "href");
    return !target.empty() && target.front() != '#';
}

// Adds the weight of each node to that of its parent, the last first.
void sum_up(const HtmlPage& page, std::vector<HtmlWeight>& weights) {
    for (std::size_t i = weights.size(); i-- > 1;) {
        HtmlWeight& parent = weights[page.nodes[i].parent];
        parent.text += weights[i].text;
        parent.link += weights[i].link;
        parent.prose += weights[i].prose;
    }
}

}  // namespace

std::vector<HtmlNodeId> html_blocks_around(const HtmlPage& page) {
    std::vector<HtmlNodeId> around(page.nodes.size());
    for (HtmlNodeId i = 1; i < around.size(); ++i) {
        const bool is_block = page.nodes[i].element->display == HtmlDisplay::block;
        around[i] = is_block ? i : around[page.nodes[i].parent];
    }
    return around;
}

std::vector<HtmlWeight> html_weights(const HtmlPage& page, const HtmlRemovals& removals) {
    const std::vector<HtmlNodeId> around = html_blocks_around(page);
    std::vector<HtmlWeight> weights(page.nodes.size());
    HtmlNodeId link_end = 0;
    for (HtmlNodeId i = 1; i < page.nodes.size();) {
        const HtmlNode& node = page.nodes[i];
        if (node.element->display == HtmlDisplay::hidden || removals[i] != nullptr) {
            i = node.end;
            continue;
        }
        if (is_link(page, node)) link_end = node.end;
        if (node.is_text()) {
            weights[i].text = count_ink(page.text_of(node));
            weights[i].link = i < link_end ? weights[i].text : 0;
            weights[around[i]].own += weights[i].text;
            weights[around[i]].own_link += weights[i].link;
        }
        ++i;
    }
    for (HtmlWeight& weight : weights) {
        const bool is_prose = weight.own >= kMinProseBytes && 2 * weight.own_link <= weight.own;
        if (is_prose) weight.prose = weight.own - weight.own_link;
    }
    sum_up(page, weights);
    return weights;
}

}  // namespace docent
