#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/readers/list_counter.h"
#include "model/document.h"

namespace docent {

/// What a style of an ODT document, with all its parents, makes of a paragraph or a span.
struct OdtStyle {
    BlockKind kind = BlockKind::paragraph;
    bool is_title = false;  ///< of the document
    bool is_hidden = false;
};

/// The styles and list styles of an ODT document by their names.
class OdtStyles {
  public:
    /// Adds the styles that a part (content.xml, styles.xml) defines; it must outlive this.
    void add_all(pugi::xml_node part);

    /// Gives the style of this name; a plain paragraph for an unknown one.
    OdtStyle style(std::string_view name) const;

    /// Gives a list of this style at its beginning; a list of bullets for an unknown one.
    ListCounter list(std::string_view name) const;

  private:
    struct Definition {
        std::string parent;
        bool is_hidden = false;
    };

    std::unordered_map<std::string, Definition> styles_;
    std::unordered_map<std::string, pugi::xml_node> lists_;
};

}  // namespace docent
