#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/readers/list_counter.h"
#include "indexer/readers/odt_styles.h"
#include "indexer/readers/odt_text.h"
#include "indexer/readers/office_blocks.h"

namespace docent {

/// Makes the body of an ODT document blocks: headings, lists by their styles, tables by rows,
/// frames behind the paragraph they are anchored in, notes at the end of their section. Tables of
/// contents and other indexes go to the receipt.
class OdtBody {
  public:
    /// Takes: styles that outlive this; where the blocks go.
    OdtBody(const OdtStyles& styles, OfficeBlocks& blocks) : styles_(styles), blocks_(blocks) {}

    /// Adds everything below `node`: the body of the document.
    void add_all(pugi::xml_node node);

    /// Gives the text of the first paragraph in the style of titles; empty when there is none.
    const std::string& title() const { return title_; }

  private:
    struct Item {
        ListCounter* counter;
        int depth;
    };

    void add(pugi::xml_node node);
    void add_paragraph(pugi::xml_node paragraph, const Item* item = nullptr);
    void add_list(pugi::xml_node list, std::string_view outer_style, int depth);
    void add_item(pugi::xml_node item, const Item& place, std::string_view style);
    void add_table(pugi::xml_node table);
    std::string add_cell(pugi::xml_node cell, OdtText& anchored) const;
    void add_anchored(const OdtText& text);
    void drop_hidden(pugi::xml_node node);

    const OdtStyles& styles_;
    OfficeBlocks& blocks_;
    std::unordered_map<std::string, ListCounter> counters_;  // of the lists so far, by style
    std::string title_;
};

}  // namespace docent
