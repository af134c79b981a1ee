// In a paragraph all character data is text, so what is none must be known: remarks, hidden text,
// pronunciation. Drawings are set aside; they hold paragraphs of their own.

#include "indexer/readers/odt_text.h"

#include "indexer/readers/xml_part.h"
#include "text/one_of.h"

namespace docent {
namespace {

constexpr int kMaxBlanks = 80;  // of one element that stands for a run of them

void collect(pugi::xml_node node, const OdtStyles& styles, OdtText& into);

void collect_span(pugi::xml_node node, bool is_hidden, const OdtStyles& styles, OdtText& into) {
    if (!is_hidden) return collect(node, styles, into);
    OdtText hidden;
    collect(node, styles, hidden);
    into.hidden += hidden.text;
}

void collect_element(pugi::xml_node node, const OdtStyles& styles, OdtText& into) {
    const std::string_view name = local_name(node);
    if (name == "s") {
        const int blanks = number_from(attribute_of(node, "c"), 1);
        into.text.append(static_cast<std::size_t>(std::clamp(blanks, 1, kMaxBlanks)), ' ');
    } else if (name == "tab") {
        into.text += '\t';
    } else if (name == "line-break") {
        into.text += '\n';
    } else if (name == "note") {
        if (const pugi::xml_node body = child_of(node, "note-body")) into.notes.push_back(body);
    } else if (std::string_view(node.name()).starts_with("draw:")) {
        if (name != "a") into.boxes.push_back(node);
        if (name == "a") collect(node, styles, into);
    } else if (name == "span") {
        collect_span(node, styles.style(attribute_of(node, "style-name")).is_hidden, styles, into);
    } else if (is_one_of(name, {"hidden-text", "hidden-paragraph"})) {
        collect_span(node, true, styles, into);
    } else if (is_one_of(name, {"p", "h", "table-cell"})) {
        into.text += ' ';
        collect(node, styles, into);
    } else if (!is_one_of(name, {"annotation", "ruby-text", "script", "tracked-changes"})) {
        collect(node, styles, into);
    }
}

void collect(pugi::xml_node node, const OdtStyles& styles, OdtText& into) {
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_element) {
            collect_element(child, styles, into);
        } else {
            into.text += child.value();
        }
    }
}

}  // namespace

OdtText odt_text_of(pugi::xml_node node, const OdtStyles& styles) {
    OdtText text;
    collect(node, styles, text);
    return text;
}

}  // namespace docent
