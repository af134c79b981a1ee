// One loop over the page each. Names lie, so what holds much of the page's text is kept whatever it
// is called.

#include "indexer/readers/html_boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/html_marks.h"

namespace docent {
namespace {

// Shares of the page's running text that an element may hold and still be left out.
constexpr double kMaxShare = 0.4;
constexpr double kMaxCommentShare = 0.85;  // discussions are often longer than what they discuss
constexpr double kMaxUnseenShare = 0.8;

constexpr const char* kIgnoreRule = "docent_ignore";

// Elements that may be left out for their class; parts of a line and what holds the page are not.
bool is_removable(std::string_view name) {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"aside", "center", "details", "dialog", "div",     "dl",    "fieldset", "figure", "footer",
         "form",  "h2",     "h3",      "h4",     "h5",      "h6",    "header",   "li",     "menu",
         "nav",   "ol",     "p",       "search", "section", "table", "ul"});
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// Is a button the heading or the question of what it unfolds?
bool is_label(const HtmlPage& page, const HtmlNode& button) {
    static constexpr std::array<std::string_view, 8> kLabels = {"h1", "h2", "h3", "h4",
                                                                "h5", "h6", "dt", "summary"};
    const HtmlNode* around = &page.nodes[button.parent];
    while (around->element->display != HtmlDisplay::block && around->parent != 0) {
        around = &page.nodes[around->parent];
    }
    return std::find(kLabels.begin(), kLabels.end(), around->name()) != kLabels.end();
}

const char* rule_of(const HtmlPage& page, const HtmlNode& node) {
    const std::string_view name = node.name();
    if (name == "form" || name == "fieldset") return "form";
    if (name == "button") return is_label(page, node) ? nullptr : "form";
    if (!is_removable(name)) return nullptr;
    if (name == "nav" || name == "aside" || name == "footer" || name == "dialog") {
        return rule_of_mark(name);
    }
    const std::string_view role = page.attribute(node, "role");
    if (const char* rule = rule_of_mark(role)) return rule;
    if (role == "banner") return "navigation";
    if (const char* rule = rule_of_marks(page.attribute(node, "class"))) return rule;
    return rule_of_marks(page.attribute(node, "id"));
}

// Panels that a click unfolds do not count as hidden.
bool is_hidden(const HtmlPage& page, const HtmlNode& node) {
    const std::string_view role = page.attribute(node, "role");
    if (role == "region" || role == "tabpanel") return false;
    if (page.attribute(node, "hidden") == "until-found") return false;
    if (page.has_attribute(node, "hidden") || page.attribute(node, "aria-hidden") == "true") {
        return true;
    }
    std::string style = lower_ascii(page.attribute(node, "style"));
    std::erase(style, ' ');
    return style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

bool is_ignored(const HtmlPage& page, const HtmlNode& node) {
    return page.has_attribute(node, "data-docent-ignore");
}

const char* unseen_rule(const HtmlPage& page, const HtmlNode& node) {
    if (is_ignored(page, node)) return kIgnoreRule;
    if (node.name() == "noscript") return "noscript";
    return is_hidden(page, node) ? "hidden" : nullptr;
}

double max_share(std::string_view rule) {
    return rule == "comments" ? kMaxCommentShare : kMaxShare;
}

}  // namespace

void remove_unseen(const HtmlPage& page, HtmlRemovals& removals) {
    const std::vector<HtmlWeight> weights = html_weights(page, removals);
    const double all = weights[0].text;
    for (HtmlNodeId i = 1; i < page.nodes.size();) {
        const HtmlNode& node = page.nodes[i];
        const char* rule = unseen_rule(page, node);
        if (is_ignored(page, node) || weights[i].text <= kMaxUnseenShare * all) removals[i] = rule;
        i = removals[i] == nullptr ? i + 1 : node.end;
    }
}

void remove_ignored(const HtmlPage& page, HtmlRemovals& removals) {
    for (HtmlNodeId i = 1; i < page.nodes.size(); ++i) {
        if (is_ignored(page, page.nodes[i])) removals[i] = kIgnoreRule;
    }
}

void remove_boilerplate(const HtmlPage& page, const std::vector<HtmlWeight>& weights,
                        HtmlRemovals& removals) {
    const double all = weights[0].prose;
    for (HtmlNodeId i = 1; i < page.nodes.size();) {
        const HtmlNode& node = page.nodes[i];
        const char* rule = removals[i] == nullptr ? rule_of(page, node) : nullptr;
        if (rule != nullptr && weights[i].prose <= max_share(rule) * all) removals[i] = rule;
        i = removals[i] == nullptr && node.name() != "pre" ? i + 1 : node.end;
    }
}

}  // namespace docent
