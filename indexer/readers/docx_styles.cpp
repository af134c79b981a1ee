// A style inherits what it does not say from the one it is based on. Heading styles are told by
// their outline level; programs that leave it out are told by the style's name, which Word writes
// in English in every language, and others in their own.

#include "indexer/readers/docx_styles.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/xml_part.h"
#include "text/one_of.h"

namespace docent {
namespace {

constexpr int kMaxAncestors = 20;  // Word allows 10; a longer chain is a circle
constexpr std::size_t kMaxStyles = 10'000;
constexpr int kLowestHeading = 6;

using Definitions = std::unordered_map<std::string, pugi::xml_node>;

// Names of heading styles without their number; A-Z in lower case, other letters as they come.
constexpr std::array<std::string_view, 18> kHeadingNames = {
    "heading",  "Überschrift", "überschrift", "berschrift", "titre",      "título",
    "ttulo",    "titolo",      "kop",         "rubrik",     "overskrift", "otsikko",
    "nagłówek", "nagwek",      "Заголовок",   "заголовок",  "标题",       "見出し"};

// "Heading 2" and "heading2" give 2; what is no heading style's name 0.
int heading_level_from_name(std::string_view name) {
    if (name.empty() || name.back() < '1' || name.back() > '9') return 0;
    const int level = name.back() - '0';
    name.remove_suffix(1);
    const std::string kind = lower_ascii(trim(name));
    const bool is_heading =
        std::find(kHeadingNames.begin(), kHeadingNames.end(), kind) != kHeadingNames.end();
    return is_heading ? std::min(level, kLowestHeading) : 0;
}

void set_kind_by_name(std::string_view name, DocxStyle& style) {
    const std::string lower = lower_ascii(name);
    if (lower == "title") {
        style.kind = BlockKind::heading;
        style.heading_level = 1;
        style.is_title = true;
    } else if (lower == "subtitle") {
        style = DocxStyle();  // often based on the title
    } else if (const int level = heading_level_from_name(lower); level > 0) {
        style.kind = BlockKind::heading;
        style.heading_level = level;
    } else if (is_one_of(lower, {"quote", "intense quote", "block text", "quotations"})) {
        style.kind = BlockKind::quote;
    } else if (is_one_of(lower,
                         {"html preformatted", "source code", "preformatted text", "code"})) {
        style.kind = BlockKind::code;
    } else if (lower.size() == 5 && lower.starts_with("toc ")) {
        style.is_contents_entry = true;
    }
}

std::string style_id(pugi::xml_node style) {
    return std::string(attribute_of(style, "styleId"));
}

// The style itself and what it is based on, the most general first.
std::vector<pugi::xml_node> ancestry(pugi::xml_node style, const Definitions& definitions) {
    std::vector<pugi::xml_node> chain;
    while (style && chain.size() < kMaxAncestors) {
        chain.push_back(style);
        const auto base =
            definitions.find(std::string(attribute_of(child_of(style, "basedOn"), "val")));
        style = base == definitions.end() ? pugi::xml_node() : base->second;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

void apply(pugi::xml_node definition, DocxStyle& style) {
    set_kind_by_name(attribute_of(child_of(definition, "name"), "val"), style);
    const pugi::xml_node paragraph = child_of(definition, "pPr");
    if (const pugi::xml_node outline = child_of(paragraph, "outlineLvl");
        outline && !style.is_title) {
        style.heading_level = heading_level_from_outline(attribute_of(outline, "val"));
        if (style.heading_level > 0) {
            style.kind = BlockKind::heading;
        } else if (style.kind == BlockKind::heading) {
            style.kind = BlockKind::paragraph;  // such as the heading of the table of contents
        }
    }
    if (const pugi::xml_node list = child_of(paragraph, "numPr")) {
        if (const pugi::xml_node id = child_of(list, "numId"))
            style.list_id = attribute_of(id, "val");
        style.list_level =
            number_from(attribute_of(child_of(list, "ilvl"), "val"), style.list_level);
    }
    if (const pugi::xml_node run = child_of(definition, "rPr"); child_of(run, "vanish")) {
        style.is_hidden = is_switched_on(run, "vanish");
    }
}

}  // namespace

DocxStyles::DocxStyles(pugi::xml_node styles) {
    Definitions definitions;
    for (const pugi::xml_node child : styles.children()) {
        if (definitions.size() >= kMaxStyles) break;
        if (local_name(child) == "style") definitions.emplace(style_id(child), child);
    }
    for (const auto& [id, definition] : definitions) {
        DocxStyle style;
        for (const pugi::xml_node ancestor : ancestry(definition, definitions)) {
            apply(ancestor, style);
        }
        styles_.emplace(id, std::move(style));
    }
}

DocxStyle DocxStyles::style(std::string_view id) const {
    const auto known = styles_.find(std::string(id));
    if (known != styles_.end()) return known->second;
    DocxStyle style;
    set_kind_by_name(id, style);
    return style;
}

int heading_level_from_outline(std::string_view outline_level) {
    const int level = number_from(outline_level, -1);
    return level < 0 || level > 8 ? 0 : std::min(level + 1, kLowestHeading);
}

bool is_switched_on(pugi::xml_node properties, std::string_view name) {
    const pugi::xml_node property = child_of(properties, name);
    if (!property) return false;
    const std::string_view value = attribute_of(property, "val");
    return !is_one_of(value, {"0", "false", "off"});
}

}  // namespace docent
