// First goes what says that it is no article. Of the rest, the article is in the innermost element
// that holds most of the running text: of the page's, or of that of the element which the page
// declares to be its article. What stands around that element goes, but for neighbours that read
// like parts of it. Within it, groups that are links rather than text go.

#include "indexer/readers/html_content.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/readers/html_boilerplate.h"
#include "indexer/readers/html_table.h"
#include "indexer/readers/html_weights.h"

namespace docent {
namespace {

// Chosen on 65 pages of Mozilla's Readability tests, where the neighbouring values do as well:
// 0.6 to 0.9 for the first, up to 0.5 for the links, up to 200 bytes.
constexpr double kMostProse = 0.75;
constexpr double kMaxLinksOfGroup = 0.3;
constexpr std::uint32_t kMaxProseOfGroup = 150;

constexpr double kEnoughProse = 0.5;  // of an element declared to be the article
constexpr double kMaxLinksOfNeighbour = 0.25;
constexpr std::uint32_t kMinProseOfNeighbour = 25;
constexpr double kMostOfGroup = 0.9;

class ArticleFinder {
  public:
    ArticleFinder(const HtmlPage& page, HtmlRemovals& removals)
        : page_(page), removals_(removals), weights_(html_weights(page, removals)) {}

    void remove_rest();

  private:
    HtmlNodeId declared_article() const;
    HtmlNodeId innermost_with_most(HtmlNodeId id) const;
    bool belongs(HtmlNodeId neighbour) const;
    void remove_around(HtmlNodeId article);
    std::vector<bool> structures() const;
    void remove_link_groups();

    const HtmlPage& page_;
    HtmlRemovals& removals_;
    std::vector<HtmlWeight> weights_;
};

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool declares_article(const HtmlPage& page, const HtmlNode& node) {
    return node.name() == "article" || node.name() == "main" ||
           page.attribute(node, "role") == "main" ||
           page.attribute(node, "itemprop") == "articleBody";
}

// The innermost element that is declared an article and holds enough of the page's running text;
// the page where there is none.
HtmlNodeId ArticleFinder::declared_article() const {
    HtmlNodeId found = 0;
    const double least = kEnoughProse * weights_[0].prose;
    for (HtmlNodeId i = 1; i < page_.nodes.size(); ++i) {
        if (weights_[i].prose >= least && declares_article(page_, page_.nodes[i])) found = i;
    }
    return found;
}

// Elements that hold parts of an article side by side, rather than being one: a paragraph or a list
// is never all of it.
bool is_container(const HtmlPage& page, HtmlNodeId id) {
    static constexpr auto kParts = std::to_array<std::string_view>(
        {"p", "ul", "ol", "dl", "menu", "pre", "figure", "blockquote", "details"});
    const std::string_view name = page.nodes[id].name();
    if (page.nodes[id].is_text() || is_heading(name)) return false;
    if (std::find(kParts.begin(), kParts.end(), name) != kParts.end()) return false;
    return name != "table" || !is_data_table(page, id);
}

HtmlNodeId ArticleFinder::innermost_with_most(HtmlNodeId id) const {
    const double least = kMostProse * weights_[id].prose;
    const HtmlNodeId end = page_.nodes[id].end;
    for (HtmlNodeId i = id + 1; i < end;) {
        const bool has_most = weights_[i].prose >= least && is_container(page_, i);
        if (has_most) id = i;
        i = has_most ? i + 1 : page_.nodes[i].end;
    }
    return id;
}

// Does an element stand in a line, with nothing in it that ends the line?
bool is_in_line(const HtmlPage& page, HtmlNodeId id) {
    const auto begin = page.nodes.begin();
    return std::none_of(begin + id, begin + page.nodes[id].end, [](const HtmlNode& node) {
        return node.element->display == HtmlDisplay::block;
    });
}

// Does what stands beside the article read like a part of it: running text, a heading, a list?
bool ArticleFinder::belongs(HtmlNodeId neighbour) const {
    static constexpr auto kParts = std::to_array<std::string_view>(
        {"p", "ul", "ol", "dl", "table", "pre", "blockquote", "figure", "details"});
    const HtmlWeight& weight = weights_[neighbour];
    const std::string_view name = page_.nodes[neighbour].name();
    const bool is_part =
        is_heading(name) || std::find(kParts.begin(), kParts.end(), name) != kParts.end();
    return (is_part || weight.prose >= kMinProseOfNeighbour || is_in_line(page_, neighbour)) &&
           weight.link_density() < kMaxLinksOfNeighbour;
}

// Removes what stands beside the article and beside each element around it.
void ArticleFinder::remove_around(HtmlNodeId article) {
    for (HtmlNodeId at = article; at != 0; at = page_.nodes[at].parent) {
        const HtmlNodeId around = page_.nodes[at].parent;
        for (HtmlNodeId i = around + 1; i < page_.nodes[around].end; i = page_.nodes[i].end) {
            const bool stays = i == at || (at == article && belongs(i));
            if (!stays && removals_[i] == nullptr) removals_[i] = "boilerplate";
        }
    }
}

// Marks what is text however many links are in it: tables of data and what holds them, lists and
// what holds little else.
std::vector<bool> ArticleFinder::structures() const {
    std::vector<bool> marked(page_.nodes.size());
    for (HtmlNodeId i = 1; i < page_.nodes.size(); ++i) {
        const std::string_view name = page_.nodes[i].name();
        const bool is_table = name == "table" && is_data_table(page_, i);
        if (!is_table && name != "ul" && name != "ol") continue;
        for (HtmlNodeId at = i; at != 0 && !marked[at]; at = page_.nodes[at].parent) {
            if (!is_table && weights_[i].text < kMostOfGroup * weights_[at].text) break;
            marked[at] = true;
        }
    }
    return marked;
}

void ArticleFinder::remove_link_groups() {
    const std::vector<bool> is_structure = structures();
    for (HtmlNodeId i = 1; i < page_.nodes.size();) {
        const std::string_view name = page_.nodes[i].name();
        const HtmlWeight& weight = weights_[i];
        const bool is_group =
            name == "div" || name == "section" || name == "header" || name == "table";
        if (removals_[i] == nullptr && is_group && !is_structure[i] &&
            weight.prose <= kMaxProseOfGroup && weight.link_density() > kMaxLinksOfGroup) {
            removals_[i] = "link_group";
        }
        i = removals_[i] == nullptr ? i + 1 : page_.nodes[i].end;
    }
}

void ArticleFinder::remove_rest() {
    if (weights_[0].prose == 0) return;  // a page of a few words: all of them count
    remove_around(innermost_with_most(declared_article()));
    remove_link_groups();
}

}  // namespace

HtmlRemovals article_removals(const HtmlPage& page) {
    HtmlRemovals removals(page.nodes.size());
    remove_unseen(page, removals);
    remove_boilerplate(page, html_weights(page, removals), removals);
    ArticleFinder(page, removals).remove_rest();
    return removals;
}

}  // namespace docent
