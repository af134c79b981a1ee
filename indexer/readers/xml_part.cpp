// pugixml parses without recursion and without DTDs, so its only cost is memory: that is bounded
// beforehand by counting the characters that every tag and every attribute need. The depth is
// checked by a walk that does not recurse either.

#include "indexer/readers/xml_part.h"

#include <algorithm>
#include <charconv>

#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr int kMaxDepth = 256;
constexpr int kMaxLooks = 256;
constexpr std::ptrdiff_t kMaxMarks = 4'000'000;

// White space between elements is text in ODT ("<span>a</span> <span>b</span>").
constexpr unsigned kParsing =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;

[[noreturn]] void throw_unreadable_part(const std::string& name, const std::string& what) {
    throw Error(ErrorKind::unreadable, "its part " + name + " " + what +
                                           "; open the file in the program that wrote it and "
                                           "save it again");
}

// Gives the node behind `node` in the order of the text below `root`, and follows the depth.
pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, int& depth) {
    if (node.first_child()) {
        ++depth;
        return node.first_child();
    }
    while (node != root && !node.next_sibling()) {
        --depth;
        node = node.parent();
    }
    return node == root ? pugi::xml_node() : node.next_sibling();
}

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

std::string_view without_prefix(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

}  // namespace

pugi::xml_document parse_xml(std::string_view bytes, const std::string& name) {
    const auto marks =
        std::count_if(bytes.begin(), bytes.end(), [](char c) { return c == '<' || c == '='; });
    if (marks > kMaxMarks) throw_unreadable_part(name, "has too many elements to be read");
    pugi::xml_document document;
    const pugi::xml_parse_result parsed =
        document.load_buffer(bytes.data(), bytes.size(), kParsing);
    if (!parsed)
        throw_unreadable_part(name, std::string("is damaged (") + parsed.description() + ')');
    int depth = 0;
    for (pugi::xml_node node = document; node; node = next_node(node, document, depth)) {
        if (depth > kMaxDepth) throw_unreadable_part(name, "is nested too deeply");
    }
    return document;
}

std::string_view local_name(pugi::xml_node node) {
    return without_prefix(node.name());
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
    pugi::xml_node child = node.first_child();
    for (int i = 0; i < kMaxLooks && child; ++i, child = child.next_sibling()) {
        if (local_name(child) == name) return child;
    }
    return {};
}

pugi::xml_node descendant_of(pugi::xml_node node, std::string_view name) {
    return node.find_node([&](pugi::xml_node child) { return local_name(child) == name; });
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
    pugi::xml_attribute attribute = node.first_attribute();
    for (int i = 0; i < kMaxLooks && attribute; ++i, attribute = attribute.next_attribute()) {
        if (without_prefix(attribute.name()) == name) return attribute.value();
    }
    return {};
}

std::string text_of(pugi::xml_node node) {
    std::string text;
    int depth = 0;
    for (pugi::xml_node at = node; at; at = next_node(at, node, depth)) {
        if (is_text(at)) text += at.value();
    }
    return repair_utf8(text);
}

int number_from(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace docent
