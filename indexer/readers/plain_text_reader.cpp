// Plain text has no markup, but its lines show by their shape what they are. First physical lines
// become the lines that were meant (`text_lines`), then tables are found, since their rows are
// short lines that look like headings, then headings, then questions among them; what remains are
// the items of lists and paragraphs.

#include "indexer/readers/plain_text_reader.h"

#include <string>
#include <utility>

#include "indexer/readers/flattened_table.h"
#include "indexer/readers/list_depth.h"
#include "indexer/readers/table_rows.h"
#include "indexer/readers/text_headings.h"
#include "indexer/readers/text_lines.h"
#include "indexer/readers/text_questions.h"

namespace docent {
namespace {

// How many times larger than the text its tables' repeated headers may be.
constexpr std::size_t kMaxHeaderGrowth = 4;

class PlainTextReader {
  public:
    explicit PlainTextReader(std::string_view text)
        : lines_(text_lines(text)), table_rows_(kMaxHeaderGrowth * text.size()) {}

    std::vector<RawBlock> read();

  private:
    void add_line(std::size_t i);
    void add_table(const FlattenedTable& table);
    RawBlock block_of(std::size_t begin_line, std::size_t end_line) const;

    std::vector<TextLine> lines_;
    std::vector<bool> is_heading_;
    std::vector<bool> is_question_;
    ListDepth depth_;
    TableRows table_rows_;
    std::vector<RawBlock> blocks_;
};

std::vector<RawBlock> PlainTextReader::read() {
    const std::vector<FlattenedTable> tables = find_tables(lines_);
    std::vector<bool> is_in_table(lines_.size());
    for (const FlattenedTable& table : tables) {
        for (std::size_t i = table.begin_line; i < table.end_line; ++i) is_in_table[i] = true;
    }
    is_heading_ = find_headings(lines_, is_in_table);
    is_question_ = take_questions(lines_, is_heading_);
    blocks_.reserve(lines_.size());
    auto table = tables.begin();
    for (std::size_t i = 0; i < lines_.size();) {
        if (table != tables.end() && table->begin_line == i) {
            add_table(*table);
            i = table->end_line;
            ++table;
        } else {
            add_line(i++);
        }
    }
    return std::move(blocks_);
}

RawBlock PlainTextReader::block_of(std::size_t begin_line, std::size_t end_line) const {
    RawBlock block;
    block.begin_byte = lines_[begin_line].begin_byte;
    block.end_byte = lines_[end_line - 1].end_byte;
    return block;
}

void PlainTextReader::add_line(std::size_t i) {
    TextLine& line = lines_[i];
    RawBlock block = block_of(i, i + 1);
    const bool is_item = !line.marker.empty();
    if (is_heading_[i] || is_question_[i]) {
        block.kind = is_heading_[i] ? BlockKind::heading : BlockKind::question;
        block.heading_level = is_heading_[i] ? 2 : 0;
        const bool is_numbered = is_item && line.marker != "•";
        block.text = is_numbered ? line.marker + ' ' + line.text : std::move(line.text);
    } else if (is_item) {
        block.kind = BlockKind::list_item;
        block.list_depth = depth_.depth_of(line);
        block.list_marker = std::move(line.marker);
        block.text = std::move(line.text);
    } else {
        block.text = std::move(line.text);
    }
    if (block.kind != BlockKind::list_item) depth_.end_list();
    blocks_.push_back(std::move(block));
}

void PlainTextReader::add_table(const FlattenedTable& table) {
    depth_.end_list();
    table_rows_.begin_table();
    for (const std::string& name : table.header) table_rows_.add_cell(name);
    table_rows_.end_row(true);
    for (const FlattenedTable::Row& row : table.rows) {
        if (row.cells.empty()) {
            for (std::size_t i = row.begin_line; i < row.end_line; ++i) add_line(i);
            continue;
        }
        for (const std::string& cell : row.cells) table_rows_.add_cell(cell);
        RawBlock block = block_of(row.begin_line, row.end_line);
        block.kind = BlockKind::table_row;
        block.is_reconstructed = true;
        block.text = table_rows_.end_row(false);
        blocks_.push_back(std::move(block));
    }
}

}  // namespace

std::vector<RawBlock> read_plain_text(std::string_view text) {
    return PlainTextReader(text).read();
}

}  // namespace docent
