// Only w:t and a few signs are text, so everything unknown is walked through and adds nothing by
// itself. Characters of the Symbol font stand at private code points; those that prose uses (Greek
// letters, signs of comparison) are translated as in Adobe's Symbol encoding.

#include "indexer/readers/docx_text.h"

#include <charconv>

#include "indexer/characters.h"
#include "indexer/readers/xml_part.h"

namespace docent {
namespace {

constexpr char32_t kPrivateFirst = 0xF000;
constexpr char32_t kPrivateLast = 0xF0FF;

// Greek letters in the order of the Latin ones that they are typed with, from "A" and from "a".
constexpr std::u32string_view kUpperGreek = U"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr std::u32string_view kLowerGreek = U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

char32_t symbol_from(char32_t code) {
    if (code >= 'A' && code <= 'Z') return kUpperGreek[code - 'A'];
    if (code >= 'a' && code <= 'z') return kLowerGreek[code - 'a'];
    if (code >= '0' && code <= '9') return code;
    switch (code) {
        case 0xA3:
            return U'≤';
        case 0xA5:
            return U'∞';
        case 0xAB:
            return U'↔';
        case 0xAE:
            return U'→';
        case 0xB0:
            return U'°';
        case 0xB1:
            return U'±';
        case 0xB3:
            return U'≥';
        case 0xB4:
            return U'×';
        case 0xB7:
            return U'•';
        case 0xB9:
            return U'≠';
        case 0xBB:
            return U'≈';
        default:
            return U' ';
    }
}

void append_symbol(pugi::xml_node node, std::string& text) {
    const std::string_view digits = attribute_of(node, "char");
    unsigned code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (code >= kPrivateFirst && code <= kPrivateLast) {
        const bool is_symbol_font = attribute_of(node, "font") == "Symbol";
        append_character(text, is_symbol_font ? symbol_from(code - kPrivateFirst) : U' ');
    } else if (code >= 0x20 && code < 0xD800) {
        append_character(text, code);
    }
}

bool is_hidden_run(pugi::xml_node run, const DocxStyles& styles) {
    const pugi::xml_node properties = child_of(run, "rPr");
    if (!properties) return false;
    if (child_of(properties, "vanish")) return is_switched_on(properties, "vanish");
    const std::string_view style = attribute_of(child_of(properties, "rStyle"), "val");
    return !style.empty() && styles.style(style).is_hidden;
}

void collect(pugi::xml_node node, const DocxStyles& styles, DocxText& into);

void collect_child(pugi::xml_node child, const DocxStyles& styles, DocxText& into) {
    const std::string_view name = local_name(child);
    if (name == "t") {
        into.text += child.text().get();
    } else if (name == "tab" || name == "br" || name == "cr" || name == "ptab") {
        into.text += name == "tab" || name == "ptab" ? '\t' : '\n';
    } else if (name == "noBreakHyphen") {
        into.text += '-';
    } else if (name == "sym") {
        append_symbol(child, into.text);
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        into.notes.push_back(std::string(name.substr(0, name.find('R'))) +
                             std::string(attribute_of(child, "id")));
    } else if (name == "txbxContent") {
        into.boxes.push_back(child);
    } else if (name == "AlternateContent") {
        collect(first_alternative(child), styles, into);
    } else if (name == "p") {
        into.text += ' ';
        collect(child, styles, into);
    } else if (name == "r") {
        if (is_hidden_run(child, styles)) {
            DocxText hidden;
            collect(child, styles, hidden);
            into.hidden += hidden.text;
        } else {
            collect(child, styles, into);
        }
    } else if (name != "rPr" && name != "pPr" && name != "rt" && !is_deleted(child)) {
        collect(child, styles, into);
    }
}

void collect(pugi::xml_node node, const DocxStyles& styles, DocxText& into) {
    for (const pugi::xml_node child : node.children()) collect_child(child, styles, into);
}

}  // namespace

DocxText docx_text_of(pugi::xml_node node, const DocxStyles& styles) {
    DocxText text;
    collect(node, styles, text);
    return text;
}

bool is_deleted(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    return name == "del" || name == "moveFrom";
}

pugi::xml_node first_alternative(pugi::xml_node alternatives) {
    const pugi::xml_node choice = child_of(alternatives, "Choice");
    return choice ? choice : child_of(alternatives, "Fallback");
}

}  // namespace docent
