// A recursive walk; `parse_xml` bounds its depth. Containers that only group (w:ins, w:smartTag,
// w:customXml, ...) are walked through, so that what is unknown loses no text. Each note is used
// once, whatever refers to it, so that a small document cannot become a large one.

#include "indexer/readers/docx_body.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/xml_part.h"

namespace docent {
namespace {

constexpr int kMaxColumns = 63;                // what Word allows
constexpr unsigned kFirstRowIsSpecial = 0x20;  // bit of w:tblLook
constexpr const char* kContentsRule = "table_of_contents";
constexpr const char* kHiddenRule = "hidden";

using Nodes = std::vector<pugi::xml_node>;

// The elements called `name` that are children of `node` or of groups in it.
void add_members(pugi::xml_node node, std::string_view name, Nodes& members) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view child_name = local_name(child);
        if (child_name == name) {
            members.push_back(child);
        } else if (child_name == "AlternateContent") {
            add_members(first_alternative(child), name, members);
        } else if (!is_deleted(child) && child_name != "tbl" && child_name != "p") {
            add_members(child, name, members);
        }
    }
}

Nodes members_of(pugi::xml_node node, std::string_view name) {
    Nodes members;
    add_members(node, name, members);
    return members;
}

Nodes rows_of(pugi::xml_node table) {
    Nodes rows = members_of(table, "tr");
    std::erase_if(rows, [](pugi::xml_node row) {
        return static_cast<bool>(child_of(child_of(row, "trPr"), "del"));
    });
    return rows;
}

std::size_t header_rows_of(pugi::xml_node table, const Nodes& rows) {
    const auto is_header = [](pugi::xml_node row) {
        return is_switched_on(child_of(row, "trPr"), "tblHeader");
    };
    const auto first_other = std::find_if_not(rows.begin(), rows.end(), is_header);
    if (first_other != rows.begin()) return static_cast<std::size_t>(first_other - rows.begin());
    const pugi::xml_node look = child_of(child_of(table, "tblPr"), "tblLook");
    const std::string_view says = attribute_of(look, "firstRow");
    const unsigned long bits =
        std::strtoul(std::string(attribute_of(look, "val")).c_str(), nullptr, 16);
    const bool is_plain = look && says != "1" && says != "true" &&
                          (!says.empty() || (bits & kFirstRowIsSpecial) == 0);
    return is_plain || rows.size() < 2 ? 0 : 1;
}

// How many columns a cell is wide.
std::size_t columns_of(pugi::xml_node cell) {
    const pugi::xml_node span = child_of(child_of(cell, "tcPr"), "gridSpan");
    const int columns = number_from(attribute_of(span, "val"), 1);
    return static_cast<std::size_t>(std::clamp(columns, 1, kMaxColumns));
}

}  // namespace

DocxBody::DocxBody(const DocxParts& parts, OfficeBlocks& blocks)
    : styles_(parts.styles), numbering_(parts.numbering), blocks_(blocks) {
    for (const pugi::xml_node notes : {parts.footnotes, parts.endnotes}) {
        for (const pugi::xml_node note : notes.children()) {
            notes_.emplace(std::string(local_name(note)) + std::string(attribute_of(note, "id")),
                           note);
        }
    }
}

void DocxBody::add_all(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) add(child);
}

void DocxBody::add(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "p") {
        add_paragraph(node);
    } else if (name == "tbl") {
        add_table(node);
    } else if (name == "sdt") {
        add_content_control(node);
    } else if (name == "AlternateContent") {
        add_all(first_alternative(node));
    } else if (!is_deleted(node)) {
        add_all(node);
    }
}

void DocxBody::add_paragraph(pugi::xml_node paragraph) {
    const pugi::xml_node properties = child_of(paragraph, "pPr");
    DocxStyle style = styles_.style(attribute_of(child_of(properties, "pStyle"), "val"));
    if (const pugi::xml_node outline = child_of(properties, "outlineLvl")) {
        style.heading_level = heading_level_from_outline(attribute_of(outline, "val"));
        style.kind = style.heading_level > 0 ? BlockKind::heading : BlockKind::paragraph;
    }
    if (const pugi::xml_node list = child_of(properties, "numPr")) {
        style.list_id = attribute_of(child_of(list, "numId"), "val");
        style.list_level = number_from(attribute_of(child_of(list, "ilvl"), "val"), 0);
    }
    const DocxText text = docx_text_of(paragraph, styles_);
    if (style.is_hidden) {
        blocks_.drop(text.text, kHiddenRule);
    } else {
        add_text(std::move(style), text.text);
    }
    add_anchored(text);
}

void DocxBody::add_text(DocxStyle style, const std::string& text) {
    if (style.is_contents_entry) {
        blocks_.drop(text, kContentsRule);
        return;
    }
    RawBlock block;
    block.kind = style.kind;
    block.heading_level = style.heading_level;
    block.text = text;
    if (!trim(text).empty()) {
        if (style.is_title && title_.empty()) title_ = collapse_white_space(text);
        std::string marker = numbering_.next_marker(style.list_id, style.list_level);
        if (!marker.empty() && style.kind != BlockKind::heading) {
            block.kind = BlockKind::list_item;
            block.list_marker = std::move(marker);
            block.list_depth = style.list_level;
        }
    }
    blocks_.add(std::move(block));
}

// A table of one column is a frame around text.
void DocxBody::add_table(pugi::xml_node table) {
    const Nodes rows = rows_of(table);
    std::vector<Nodes> cells;
    for (const pugi::xml_node row : rows) cells.push_back(members_of(row, "tc"));
    const auto is_single = [](const Nodes& row) { return row.size() == 1; };
    if (std::all_of(cells.begin(), cells.end(), is_single)) {
        for (const Nodes& row : cells) add_all(row.front());
        return;
    }
    TableCells texts(rows.size());
    DocxText anchored;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (const pugi::xml_node cell : cells[i]) {
            texts[i].push_back(add_cell(cell, anchored));
            texts[i].resize(texts[i].size() + columns_of(cell) - 1);
        }
    }
    blocks_.add_table(texts, header_rows_of(table, rows));
    add_anchored(anchored);
}

// Gives the cell's text and adds what is anchored in it to `anchored`.
std::string DocxBody::add_cell(pugi::xml_node cell, DocxText& anchored) const {
    DocxText text = docx_text_of(cell, styles_);
    std::move(text.boxes.begin(), text.boxes.end(), std::back_inserter(anchored.boxes));
    std::move(text.notes.begin(), text.notes.end(), std::back_inserter(anchored.notes));
    anchored.hidden += ' ' + text.hidden;
    return std::move(text.text);
}

// Word keeps its table of contents in a content control that says so.
void DocxBody::add_content_control(pugi::xml_node control) {
    const pugi::xml_node gallery = descendant_of(child_of(control, "sdtPr"), "docPartGallery");
    const pugi::xml_node content = child_of(control, "sdtContent");
    if (attribute_of(gallery, "val") != "Table of Contents") {
        add_all(content);
        return;
    }
    for (const pugi::xml_node line : members_of(content, "p")) {
        blocks_.drop(docx_text_of(line, styles_).text, kContentsRule);
    }
}

void DocxBody::add_anchored(const DocxText& text) {
    blocks_.drop(text.hidden, kHiddenRule);
    for (const pugi::xml_node box : text.boxes) add_all(box);
    for (const std::string& id : text.notes) {
        const auto note = notes_.find(id);
        if (note == notes_.end()) continue;
        const DocxText note_text = docx_text_of(note->second, styles_);
        blocks_.add_note(note_text.text);
        blocks_.drop(note_text.hidden, kHiddenRule);
        notes_.erase(note);
    }
}

}  // namespace docent
