// A recursive walk; `parse_xml` bounds its depth. Elements that only group (sections, changes) are
// walked through. Repeat counts are honoured only as far as a page is wide: a cell that stands for
// a million empty ones is how spreadsheets write the end of a row, and how bombs are made.

#include "indexer/readers/odt_body.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "indexer/characters.h"
#include "indexer/readers/xml_part.h"

namespace docent {
namespace {

constexpr int kMaxRepeats = 64;
constexpr std::size_t kMaxListStyles = 10'000;
constexpr std::size_t kMaxColumns = 256;
constexpr const char* kHiddenRule = "hidden";

using Nodes = std::vector<pugi::xml_node>;

// The name of the rule for a generated index, or null when the element is none.
const char* index_rule(std::string_view name) {
    if (name == "table-of-content") return "table_of_contents";
    if (name == "alphabetical-index" || name == "illustration-index" || name == "table-index" ||
        name == "object-index" || name == "user-index") {
        return "generated_index";
    }
    return nullptr;
}

// The rows of a table in order; those of header groups are counted in `header_rows`.
void add_rows(pugi::xml_node node, Nodes& rows, std::size_t& header_rows) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "table-row") {
            rows.push_back(child);
        } else if (name == "table-header-rows") {
            const std::size_t before = rows.size();
            add_rows(child, rows, header_rows);
            if (before == header_rows) header_rows = rows.size();
        } else if (name == "table-rows" || name == "table-row-group") {
            add_rows(child, rows, header_rows);
        }
    }
}

Nodes cells_of(pugi::xml_node row) {
    Nodes cells;
    for (const pugi::xml_node child : row.children()) {
        const std::string_view name = local_name(child);
        if (name == "table-cell" || name == "covered-table-cell") cells.push_back(child);
    }
    return cells;
}

std::size_t repeats_of(pugi::xml_node cell) {
    const int repeats = number_from(attribute_of(cell, "number-columns-repeated"), 1);
    return static_cast<std::size_t>(std::clamp(repeats, 1, kMaxRepeats));
}

}  // namespace

void OdtBody::add_all(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) add(child);
}

void OdtBody::add(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (name == "p" || name == "h") {
        add_paragraph(node);
    } else if (name == "list") {
        add_list(node, "", 0);
    } else if (name == "table") {
        add_table(node);
    } else if (const char* rule = index_rule(name)) {
        for (const pugi::xml_node line : child_of(node, "index-body").children()) {
            blocks_.drop(odt_text_of(line, styles_).text, rule);
        }
    } else if (attribute_of(node, "display") == "none") {
        drop_hidden(node);
    } else if (name != "tracked-changes" && name != "annotation") {
        add_all(node);
    }
}

// Puts the paragraphs of a hidden section into the receipt.
void OdtBody::drop_hidden(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = local_name(child);
        if (name == "p" || name == "h") {
            const OdtText text = odt_text_of(child, styles_);
            blocks_.drop(text.text + ' ' + text.hidden, kHiddenRule);
        } else if (name != "tracked-changes" && name != "annotation") {
            drop_hidden(child);
        }
    }
}

void OdtBody::add_paragraph(pugi::xml_node paragraph, const Item* item) {
    const OdtStyle style = styles_.style(attribute_of(paragraph, "style-name"));
    const OdtText text = odt_text_of(paragraph, styles_);
    const bool is_empty = trim(text.text).empty();
    RawBlock block;
    block.kind = style.kind;
    block.text = text.text;
    if (local_name(paragraph) == "h" || style.is_title) {
        block.kind = BlockKind::heading;
        block.heading_level =
            std::clamp(number_from(attribute_of(paragraph, "outline-level"), 1), 1, 6);
    } else if (item != nullptr && !is_empty) {
        block.kind = BlockKind::list_item;
        block.list_marker = item->counter->next_marker(item->depth);
        block.list_depth = item->depth;
    }
    if (style.is_title && title_.empty() && !is_empty) title_ = collapse_white_space(text.text);
    if (style.is_hidden) {
        blocks_.drop(text.text, kHiddenRule);
    } else {
        blocks_.add(std::move(block));
    }
    add_anchored(text);
}

void OdtBody::add_list(pugi::xml_node list, std::string_view outer_style, int depth) {
    std::string_view style = attribute_of(list, "style-name");
    if (style.empty()) style = outer_style;
    if (counters_.size() >= kMaxListStyles) style = "";
    const bool goes_on = depth > 0 || attribute_of(list, "continue-numbering") == "true" ||
                         !attribute_of(list, "continue-list").empty();
    const auto [counter, is_new] = counters_.try_emplace(std::string(style));
    if (is_new || !goes_on) counter->second = styles_.list(style);
    for (const pugi::xml_node item : list.children()) {
        add_item(item, {&counter->second, depth}, style);
    }
}

// The first paragraph is the item; what follows belongs to it but has no marker.
void OdtBody::add_item(pugi::xml_node item, const Item& place, std::string_view style) {
    const int start = number_from(attribute_of(item, "start-value"), -1);
    if (start >= 0) place.counter->restart(place.depth, start);
    bool is_first = local_name(item) == "list-item";
    for (const pugi::xml_node child : item.children()) {
        const std::string_view name = local_name(child);
        if (name == "list") {
            add_list(child, style, place.depth + 1);
        } else if (name == "p" || name == "h") {
            add_paragraph(child, std::exchange(is_first, false) ? &place : nullptr);
        } else {
            add(child);
        }
    }
}

// A table of one column is a frame around text.
void OdtBody::add_table(pugi::xml_node table) {
    Nodes rows;
    std::size_t header_rows = 0;
    add_rows(table, rows, header_rows);
    std::vector<Nodes> cells;
    std::transform(rows.begin(), rows.end(), std::back_inserter(cells), cells_of);
    const auto is_single = [](const Nodes& row) { return row.size() == 1; };
    if (std::all_of(cells.begin(), cells.end(), is_single)) {
        for (const Nodes& row : cells) add_all(row.front());
        return;
    }
    if (header_rows == 0 && rows.size() > 1) header_rows = 1;
    TableCells texts(rows.size());
    OdtText anchored;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (const pugi::xml_node cell : cells[i]) {
            texts[i].push_back(add_cell(cell, anchored));
            texts[i].resize(std::min(texts[i].size() + repeats_of(cell) - 1,
                                     std::max(texts[i].size(), kMaxColumns)));
        }
    }
    blocks_.add_table(texts, header_rows);
    add_anchored(anchored);
}

// Gives the cell's text and adds what is anchored in it to `anchored`.
std::string OdtBody::add_cell(pugi::xml_node cell, OdtText& anchored) const {
    OdtText text = odt_text_of(cell, styles_);
    std::move(text.boxes.begin(), text.boxes.end(), std::back_inserter(anchored.boxes));
    std::move(text.notes.begin(), text.notes.end(), std::back_inserter(anchored.notes));
    anchored.hidden += ' ' + text.hidden;
    return std::move(text.text);
}

void OdtBody::add_anchored(const OdtText& text) {
    blocks_.drop(text.hidden, kHiddenRule);
    for (const pugi::xml_node box : text.boxes) add_all(box);
    for (const pugi::xml_node note : text.notes) {
        const OdtText note_text = odt_text_of(note, styles_);
        blocks_.add_note(note_text.text);
        blocks_.drop(note_text.hidden, kHiddenRule);
    }
}

}  // namespace docent
