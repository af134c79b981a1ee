// Numbers as the attributes of `ol` and `li` count them: start, reversed, type, value.

#include "indexer/readers/html_lists.h"

#include <algorithm>
#include <charconv>

#include "indexer/readers/list_counter.h"

namespace docent {
namespace {

constexpr int kMaxNumber = 1'000'000'000;

int number_from(std::string_view digits, int fallback) {
    int number = fallback;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return std::clamp(number, -kMaxNumber, kMaxNumber);
}

int count_items(const HtmlPage& page, HtmlNodeId list) {
    int items = 0;
    for (HtmlNodeId i = list + 1; i < page.nodes[list].end; i = page.nodes[i].end) {
        if (page.nodes[i].name() == "li") ++items;
    }
    return items;
}

}  // namespace

bool is_html_list(std::string_view name) {
    return name == "ul" || name == "ol" || name == "menu" || name == "dir";
}

void HtmlLists::begin(const HtmlPage& page, HtmlNodeId id) {
    const HtmlNode& node = page.nodes[id];
    List& list = lists_.emplace_back();
    list.is_ordered = node.name() == "ol";
    list.type = page.attribute(node, "type");
    if (page.has_attribute(node, "reversed")) {
        list.step = -1;
        list.next = count_items(page, id);
    }
    list.next = number_from(page.attribute(node, "start"), list.next);
}

std::string HtmlLists::next_marker(const HtmlPage& page, const HtmlNode& item) {
    if (lists_.empty() || !lists_.back().is_ordered) return "•";
    List& list = lists_.back();
    const int number = number_from(page.attribute(item, "value"), list.next);
    list.next = std::clamp(number + list.step, -kMaxNumber, kMaxNumber);
    return list_number(number, list.type) + '.';
}

}  // namespace docent
