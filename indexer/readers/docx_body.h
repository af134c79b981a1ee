#pragma once

#include <pugixml.hpp>
#include <string>
#include <unordered_map>

#include "indexer/readers/docx_numbering.h"
#include "indexer/readers/docx_styles.h"
#include "indexer/readers/docx_text.h"
#include "indexer/readers/office_blocks.h"

namespace docent {

/// The parts of a DOCX document that its text needs; null nodes where it has none.
struct DocxParts {
    pugi::xml_node document;
    pugi::xml_node styles;
    pugi::xml_node numbering;
    pugi::xml_node footnotes;
    pugi::xml_node endnotes;
};

/// Makes the body of a DOCX document blocks: headings by their styles, lists by their numbering,
/// tables by rows, text boxes behind the paragraph they are anchored in, notes at the end of their
/// section. The table of contents goes to the receipt.
class DocxBody {
  public:
    /// Takes: parts that outlive this; where the blocks go.
    DocxBody(const DocxParts& parts, OfficeBlocks& blocks);

    /// Adds everything below `node`: the body of the document.
    void add_all(pugi::xml_node node);

    /// Gives the text of the first paragraph in the style of titles; empty when there is none.
    const std::string& title() const { return title_; }

  private:
    void add(pugi::xml_node node);
    void add_paragraph(pugi::xml_node paragraph);
    void add_text(DocxStyle style, const std::string& text);
    void add_table(pugi::xml_node table);
    std::string add_cell(pugi::xml_node cell, DocxText& anchored) const;
    void add_content_control(pugi::xml_node control);
    void add_anchored(const DocxText& text);

    DocxStyles styles_;
    DocxNumbering numbering_;
    std::unordered_map<std::string, pugi::xml_node> notes_;  // those not used yet
    OfficeBlocks& blocks_;
    std::string title_;
};

}  // namespace docent
