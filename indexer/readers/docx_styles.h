#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/document.h"

namespace docent {

/// What a style of a DOCX document, with all it is based on, makes of a paragraph or a run.
struct DocxStyle {
    BlockKind kind = BlockKind::paragraph;
    int heading_level = 0;  ///< 1 to 6 when `kind` is heading
    bool is_title = false;  ///< of the document; `kind` is heading then
    bool is_contents_entry = false;
    bool is_hidden = false;
    std::string list_id;  ///< as in `DocxNumbering`; empty: in no list
    int list_level = 0;
};

/// The styles of a DOCX document by their ids.
class DocxStyles {
  public:
    /// Takes: the part that defines the styles, or a null node when there is none.
    explicit DocxStyles(pugi::xml_node styles);

    /// Gives the style of this id; a plain paragraph for an unknown one, but a heading for
    /// "Heading2", which some programs write without defining it.
    DocxStyle style(std::string_view id) const;

  private:
    std::unordered_map<std::string, DocxStyle> styles_;
};

/// Gives the heading level (1 to 6) of an outline level as DOCX counts it ("0" is the highest), or
/// 0 when it is none.
int heading_level_from_outline(std::string_view outline_level);

/// Is the property `name` (w:vanish, w:tblHeader, ...) switched on in these properties?
bool is_switched_on(pugi::xml_node properties, std::string_view name);

}  // namespace docent
