// A paragraph names a list (w:num), which names the definition of its levels (w:abstractNum). Lists
// of one definition continue one count, unless a list says where it starts.

#include "indexer/readers/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/xml_part.h"

namespace docent {
namespace {

constexpr std::size_t kMaxLists = 10'000;

std::string value_of(pugi::xml_node node, std::string_view child) {
    return std::string(attribute_of(child_of(node, child), "val"));
}

std::string format_from(const std::string& name) {
    if (name == "bullet") return "";
    if (name == "decimalZero") return "01";
    if (name == "lowerLetter") return "a";
    if (name == "upperLetter") return "A";
    if (name == "lowerRoman") return "i";
    if (name == "upperRoman") return "I";
    return "1";
}

// "(%1.%2)" has "(" before its numbers, ")" behind them, and shows two levels.
void set_shape(std::string_view shape, ListLevel& level) {
    const std::size_t first = shape.find('%');
    if (first == std::string_view::npos) return;
    const std::size_t last = shape.rfind('%');
    level.before = shape.substr(0, first);
    level.after = shape.substr(std::min(last + 2, shape.size()));
    level.shown_levels = 0;
    for (const char c : shape) level.shown_levels += c == '%' ? 1 : 0;
}

int level_number(pugi::xml_node node) {
    return number_from(attribute_of(node, "ilvl"), -1);
}

bool is_level(int number) {
    return number >= 0 && number < static_cast<int>(ListCounter::kLevels);
}

}  // namespace

DocxNumbering::DocxNumbering(pugi::xml_node numbering) {
    std::unordered_map<std::string, std::string> by_style;  // definitions that a style names
    for (const pugi::xml_node node : numbering.children()) {
        if (local_name(node) != "abstractNum" || counters_.size() >= kMaxLists) continue;
        add_definition(node);
        by_style.emplace(value_of(node, "styleLink"), attribute_of(node, "abstractNumId"));
    }
    std::unordered_map<std::string, std::string> same_as;  // definitions that only point to a style
    for (const pugi::xml_node node : numbering.children()) {
        const auto other = by_style.find(value_of(node, "numStyleLink"));
        if (other == by_style.end() || other->first.empty()) continue;
        same_as.emplace(attribute_of(node, "abstractNumId"), other->second);
    }
    for (const pugi::xml_node node : numbering.children()) {
        if (local_name(node) != "num" || lists_.size() >= kMaxLists) continue;
        const std::string id = value_of(node, "abstractNumId");
        const auto other = same_as.find(id);
        lists_[std::string(attribute_of(node, "numId"))] = {
            other == same_as.end() ? id : other->second, node, false};
    }
}

void DocxNumbering::add_definition(pugi::xml_node definition) {
    const std::string id(attribute_of(definition, "abstractNumId"));
    ListCounter& counter = counters_[id];
    for (const pugi::xml_node node : definition.children()) {
        const int number = level_number(node);
        if (local_name(node) != "lvl" || !is_level(number)) continue;
        ListLevel& level = counter.levels[static_cast<std::size_t>(number)];
        const std::string format = value_of(node, "numFmt");
        if (format == "none") unmarked_.emplace(id, number);
        level.format = format_from(format);
        level.start = number_from(value_of(node, "start"), 1);
        set_shape(value_of(node, "lvlText"), level);
    }
}

std::string DocxNumbering::next_marker(const std::string& list_id, int level) {
    const auto list = lists_.find(list_id);
    if (list == lists_.end() || !is_level(level)) return {};
    const auto counter = counters_.find(list->second.counter_id);
    if (counter == counters_.end()) return {};
    if (!std::exchange(list->second.has_begun, true)) {
        for (const pugi::xml_node change : list->second.definition.children()) {
            const std::string start = value_of(change, "startOverride");
            if (!start.empty())
                counter->second.restart(level_number(change), number_from(start, 1));
        }
    }
    if (unmarked_.contains({counter->first, level})) return {};
    return counter->second.next_marker(level);
}

}  // namespace docent
