// LibreOffice gives each paragraph an automatic style ("P7") whose parents end in a named one
// ("Title", "Quotations"), whose names stay English in every language.

#include "indexer/readers/odt_styles.h"

#include <algorithm>

#include "indexer/readers/xml_part.h"

namespace docent {
namespace {

constexpr int kMaxParents = 20;  // a longer chain is a circle
constexpr int kMaxLevelNodes = 64;

void set_kind_by_name(std::string_view name, OdtStyle& style) {
    if (name == "Title") {
        style.is_title = true;
    } else if (name == "Quotations") {
        style.kind = BlockKind::quote;
    } else if (name == "Preformatted_20_Text") {
        style.kind = BlockKind::code;
    }
}

ListLevel level_from(pugi::xml_node node) {
    ListLevel level;
    level.format.clear();
    if (local_name(node) != "list-level-style-number") return level;
    level.format = attribute_of(node, "num-format");
    level.before = attribute_of(node, "num-prefix");
    level.after = attribute_of(node, "num-suffix");
    level.start = number_from(attribute_of(node, "start-value"), 1);
    level.shown_levels = number_from(attribute_of(node, "display-levels"), 1);
    return level;
}

}  // namespace

void OdtStyles::add_all(pugi::xml_node part) {
    for (const char* group : {"automatic-styles", "styles"}) {
        for (const pugi::xml_node node : child_of(part, group).children()) {
            const std::string_view kind = local_name(node);
            const std::string name(attribute_of(node, "name"));
            if (kind == "style") {
                const pugi::xml_node properties = child_of(node, "text-properties");
                styles_.emplace(name,
                                Definition{std::string(attribute_of(node, "parent-style-name")),
                                           attribute_of(properties, "display") == "none"});
            } else if (kind == "list-style") {
                lists_.emplace(name, node);
            }
        }
    }
}

OdtStyle OdtStyles::style(std::string_view name) const {
    OdtStyle style;
    for (int i = 0; i < kMaxParents && !name.empty(); ++i) {
        set_kind_by_name(name, style);
        const auto known = styles_.find(std::string(name));
        if (known == styles_.end()) break;
        style.is_hidden |= known->second.is_hidden;
        name = known->second.parent;
    }
    return style;
}

ListCounter OdtStyles::list(std::string_view name) const {
    ListCounter counter;
    for (ListLevel& level : counter.levels) level.format.clear();
    const auto known = lists_.find(std::string(name));
    if (known == lists_.end()) return counter;
    pugi::xml_node node = known->second.first_child();
    for (int i = 0; i < kMaxLevelNodes && node; ++i, node = node.next_sibling()) {
        const int number = number_from(attribute_of(node, "level"), 0);
        if (number < 1 || number > static_cast<int>(ListCounter::kLevels)) continue;
        counter.levels[static_cast<std::size_t>(number - 1)] = level_from(node);
    }
    return counter;
}

}  // namespace docent
