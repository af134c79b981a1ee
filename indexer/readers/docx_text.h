#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/readers/docx_styles.h"

namespace docent {

/// What a reader of a DOCX document sees of some of its elements.
struct DocxText {
    std::string text;
    std::string hidden;                 ///< text in it that is formatted as hidden
    std::vector<pugi::xml_node> boxes;  ///< text boxes that are anchored in it
    std::vector<std::string> notes;     ///< "footnote" or "endnote" and the id of each it refers to
};

/// Gives the text of everything below `node`, usually a paragraph, as the document was accepted:
/// insertions are in it, deletions and field codes are not; hidden text is set apart. Tabs and
/// breaks are white space.
DocxText docx_text_of(pugi::xml_node node, const DocxStyles& styles);

/// Does this element hold what was deleted or moved away?
bool is_deleted(pugi::xml_node node);

/// Gives the version to read of an element that a document has in several (mc:AlternateContent).
pugi::xml_node first_alternative(pugi::xml_node alternatives);

}  // namespace docent
