#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace docent {

/// Parses an XML part of a DOCX, ODT or EPUB file.
///
/// Takes: the part's bytes, UTF-8 or UTF-16; its name for messages.
/// Gives: its elements and all their text. There are no DTDs: what they define stays unread, so
/// nothing expands and nothing is fetched. No element is nested deeper than 256, so that walks may
/// recurse.
/// Throws: Error(unreadable) when it is no XML, nested deeper, or of more than four million tags
/// and attributes. Cost: 128 bytes of memory for each tag, 40 for each attribute.
pugi::xml_document parse_xml(std::string_view bytes, const std::string& name);

/// Gives an element's name without the prefix of its namespace: "p" of `<w:p>`. Which prefix stands
/// for which namespace is up to the program that wrote the file.
std::string_view local_name(pugi::xml_node node);

/// Gives the first child element of this local name, or a null node. Only the first 256 children
/// are looked at: properties come first in all formats, and looking often must not cost much.
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);

/// Gives the first element of this local name at any depth below `node`, or a null node.
pugi::xml_node descendant_of(pugi::xml_node node, std::string_view name);

/// Gives the value of the attribute of this local name; empty when the first 256
/// attributes are others.
std::string_view attribute_of(pugi::xml_node node, std::string_view name);

/// Gives all text below `node`, as valid UTF-8.
std::string text_of(pugi::xml_node node);

/// Gives the number that `text` begins with, or `otherwise` when it begins with none.
int number_from(std::string_view text, int otherwise);

}  // namespace docent
