#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/readers/odt_styles.h"

namespace docent {

/// What a reader of an ODT document sees of some of its elements.
struct OdtText {
    std::string text;
    std::string hidden;                 ///< text in it that is not shown
    std::vector<pugi::xml_node> boxes;  ///< frames and shapes that are anchored in it
    std::vector<pugi::xml_node> notes;  ///< the bodies of its footnotes and endnotes
};

/// Gives the text of everything below `node`, usually a paragraph: without remarks, hidden text set
/// apart. Tabs and breaks are white space.
OdtText odt_text_of(pugi::xml_node node, const OdtStyles& styles);

}  // namespace docent
