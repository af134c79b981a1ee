// Blocks are taken as they come, except that notes wait for the end of their section.

#include "indexer/readers/office_blocks.h"

#include <iterator>
#include <utility>

#include "indexer/characters.h"
#include "text/decoder.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingBytes = 400;  // what is longer is no heading but a paragraph

// Headers repeated in table rows may make this many times as much text as the document has.
constexpr std::size_t kMaxHeaderGrowth = 4;

}  // namespace

OfficeBlocks::OfficeBlocks(std::size_t source_bytes, const std::set<std::string>& kept_rules)
    : kept_rules_(kept_rules), table_(kMaxHeaderGrowth * source_bytes) {}

// Gives the number of the paragraph with this text, which comes next.
std::uint32_t OfficeBlocks::next_number(const std::string& text) {
    if (!trim(text).empty()) ++paragraphs_;
    return paragraphs_;
}

void OfficeBlocks::add(RawBlock block) {
    block.text = repair_utf8(block.text);
    block.line = next_number(block.text);
    const bool is_code = block.kind == BlockKind::code;
    if (is_code && !blocks_.empty() && blocks_.back().kind == BlockKind::code) {
        blocks_.back().text += '\n' + block.text;
        return;
    }
    if (trim(block.text).empty()) return;
    if (block.kind == BlockKind::heading) {
        if (block.text.size() > kMaxHeadingBytes) {
            block.kind = BlockKind::paragraph;
        } else {
            end_section();
        }
    }
    blocks_.push_back(std::move(block));
}

void OfficeBlocks::add_note(const std::string& text) {
    RawBlock note;
    note.text = repair_utf8(text);
    note.line = next_number(note.text);
    if (!trim(note.text).empty()) notes_.push_back(std::move(note));
}

void OfficeBlocks::add_table(const TableCells& rows, std::size_t header_rows) {
    const auto add_row = [this](std::string text) {
        RawBlock row;
        row.kind = BlockKind::table_row;
        row.text = std::move(text);
        add(std::move(row));
    };
    table_.begin_table();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const std::string& cell : rows[i]) table_.add_cell(repair_utf8(cell));
        add_row(table_.end_row(i < header_rows));
    }
    add_row(table_.end_table());
}

void OfficeBlocks::drop(const std::string& text, const char* rule) {
    if (kept_rules_.contains(rule)) {
        RawBlock kept;
        kept.text = text;
        return add(std::move(kept));
    }
    Dropped line;
    line.text = collapse_white_space(repair_utf8(text));
    line.rule = rule;
    line.line = next_number(line.text);
    if (!line.text.empty()) dropped_.push_back(std::move(line));
}

void OfficeBlocks::move_to(RawArticle& article) {
    end_section();
    article.blocks = std::move(blocks_);
    article.dropped = std::move(dropped_);
}

void OfficeBlocks::end_section() {
    blocks_.insert(blocks_.end(), std::make_move_iterator(notes_.begin()),
                   std::make_move_iterator(notes_.end()));
    notes_.clear();
}

}  // namespace docent
