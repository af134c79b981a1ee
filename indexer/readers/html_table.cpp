// A table of data has headers, a caption, or several rows and columns of short cells; a table that
// lays out a page has tables or long texts in its cells. Rows are read one by one; a cell that
// spans rows leaves its text, if short, to the rows below.

#include "indexer/readers/html_table.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace docent {
namespace {

constexpr std::size_t kMaxCellBytes = 1000;  // a longer text is no cell of a table of data
constexpr std::size_t kMaxCarriedBytes = 100;
constexpr std::size_t kMaxColumns = 200;
constexpr std::size_t kMaxSpan = 1000;

bool is_cell(const HtmlNode& node) {
    return node.name() == "td" || node.name() == "th";
}

std::size_t span_of(const HtmlPage& page, const HtmlNode& cell, std::string_view attribute) {
    const std::string_view value = page.attribute(cell, attribute);
    std::size_t span = 1;
    std::from_chars(value.data(), value.data() + value.size(), span);
    return std::clamp<std::size_t>(span, 1, kMaxSpan);
}

class TableReader {
  public:
    TableReader(const HtmlPage& page, const HtmlRemovals& removals, TableRows& rows)
        : page_(page), removals_(removals), rows_(rows) {}

    std::vector<RawBlock> read(HtmlNodeId id);

  private:
    struct Cell {
        std::string text;
        bool is_header = false;
    };

    // A cell that reaches into the rows below.
    struct Carried {
        std::size_t rows = 0;
        Cell cell;
    };

    bool is_removed(HtmlNodeId id) const {
        return id < removals_.size() && removals_[id] != nullptr;
    }

    std::string text_of(HtmlNodeId id) const {
        return page_.inner_text(id, kMaxCellBytes, removals_);
    }

    void read_row(HtmlNodeId id, bool is_in_head);
    void read_cell(HtmlNodeId id);
    void add_carried();
    std::string rendered_row(bool is_in_head);
    void add_block(BlockKind kind, std::string text, std::uint32_t line);

    const HtmlPage& page_;
    const HtmlRemovals& removals_;
    TableRows& rows_;
    std::vector<Carried> carried_;  // by column
    std::vector<Cell> cells_;       // of the row that is being read
    std::size_t carried_bytes_left_ = 0;
    bool has_headers_ = false;
    std::vector<RawBlock> blocks_;
};

std::vector<RawBlock> TableReader::read(HtmlNodeId id) {
    rows_.begin_table();
    const HtmlNode& table = page_.nodes[id];
    HtmlNodeId head_end = 0;
    for (HtmlNodeId i = id + 1; i < table.end;) {
        const HtmlNode& node = page_.nodes[i];
        if (node.name() == "thead") head_end = node.end;
        if (is_removed(i)) {
            i = node.end;
        } else if (node.name() == "tr") {
            read_row(i, i < head_end);
            i = node.end;
        } else if (node.name() == "caption" || node.is_text()) {
            add_block(BlockKind::paragraph, text_of(i), node.line);
            i = node.end;
        } else {
            ++i;
        }
    }
    add_block(BlockKind::table_row, rows_.end_table(), table.line);
    return std::move(blocks_);
}

void TableReader::read_row(HtmlNodeId id, bool is_in_head) {
    cells_.clear();
    const HtmlNode& row = page_.nodes[id];
    for (HtmlNodeId i = id + 1; i < row.end;) {
        const HtmlNode& node = page_.nodes[i];
        const bool is_cell_or_text = is_cell(node) || node.is_text();
        if (is_cell(node)) read_cell(i);
        if (node.is_text() && !text_of(i).empty()) cells_.push_back({text_of(i)});
        i = is_cell_or_text || is_removed(i) ? node.end : i + 1;
    }
    add_carried();
    add_block(BlockKind::table_row, rendered_row(is_in_head), row.line);
}

void TableReader::read_cell(HtmlNodeId id) {
    add_carried();
    const HtmlNode& cell = page_.nodes[id];
    std::string text = is_removed(id) ? "" : text_of(id);
    carried_bytes_left_ += text.size();
    const bool is_header = cell.name() == "th";
    const std::size_t columns = span_of(page_, cell, "colspan");
    const std::size_t rows = span_of(page_, cell, "rowspan");
    for (std::size_t i = 0; i < columns && cells_.size() < kMaxColumns; ++i) {
        if (rows > 1) {
            carried_.resize(std::max(carried_.size(), cells_.size() + 1));
            const bool is_short = i == 0 && text.size() <= kMaxCarriedBytes;
            carried_[cells_.size()] = {rows - 1, {is_short ? text : "", is_header}};
        }
        cells_.push_back({i == 0 ? std::move(text) : "", is_header});
    }
}

// Adds the cells of rows above that reach into this place of the row.
void TableReader::add_carried() {
    while (cells_.size() < carried_.size() && carried_[cells_.size()].rows > 0) {
        Carried& above = carried_[cells_.size()];
        --above.rows;
        cells_.push_back({"", above.cell.is_header});
        if (above.cell.text.size() > carried_bytes_left_) continue;
        carried_bytes_left_ -= above.cell.text.size();
        cells_.back().text = above.cell.text;
    }
}

std::string TableReader::rendered_row(bool is_in_head) {
    const auto is_header = [](const Cell& cell) { return cell.is_header || cell.text.empty(); };
    const auto has_text = [](const Cell& cell) { return !cell.text.empty(); };
    const auto texts = std::count_if(cells_.begin(), cells_.end(), has_text);
    const bool is_header_row =
        texts > 1 && (is_in_head || std::all_of(cells_.begin(), cells_.end(), is_header));
    const bool has_label =
        texts > 1 && !is_header_row && !has_headers_ && cells_[0].is_header && has_text(cells_[0]);
    std::string label;
    if (has_label) {
        label = std::exchange(cells_[0].text, {});
        label += label.back() == ':' ? " " : ": ";
    }
    has_headers_ = has_headers_ || is_header_row;
    for (Cell& cell : cells_) rows_.add_cell(cell.text);
    return label + rows_.end_row(is_header_row);
}

void TableReader::add_block(BlockKind kind, std::string text, std::uint32_t line) {
    if (text.empty()) return;
    RawBlock& block = blocks_.emplace_back();
    block.kind = kind;
    block.text = std::move(text);
    block.line = line;
}

}  // namespace

bool is_data_table(const HtmlPage& page, HtmlNodeId id) {
    const HtmlNode& table = page.nodes[id];
    const std::string_view role = page.attribute(table, "role");
    if (role == "presentation" || role == "none") return false;
    std::size_t rows = 0;
    std::size_t cells = 0;
    bool has_marks = false;
    for (HtmlNodeId i = id + 1; i < table.end; ++i) {
        const HtmlNode& node = page.nodes[i];
        if (node.name() == "table") return false;
        if (node.name() == "tr") ++rows;
        if (node.name() == "th" || node.name() == "caption" || node.name() == "thead") {
            has_marks = true;
        }
        if (!is_cell(node)) continue;
        ++cells;
        if (page.inner_text(i, 2 * kMaxCellBytes).size() > kMaxCellBytes) return false;
    }
    return has_marks || (rows > 1 && cells >= 2 * rows);
}

std::vector<RawBlock> table_blocks(const HtmlPage& page, HtmlNodeId id,
                                   const HtmlRemovals& removals, TableRows& rows) {
    return TableReader(page, removals, rows).read(id);
}

}  // namespace docent
