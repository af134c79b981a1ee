// md4c walks the Markdown and calls back; `BlockCollector` turns the calls into blocks. Text goes
// into one buffer, and whatever begins or ends a block flushes the buffer as a block of the kind
// that the open containers make it: the first text in a list item is the item, later text there is
// a paragraph. Headings inside lists and quotes are text of the list or quote: they head nothing.
// Raw HTML comes in pieces, which are gathered until something else comes.
//
// Guards: md4c fills up short table rows and looks through a link's address each time the link is
// used, so a small file can ask for endless calls. Calls and address bytes are counted as work, and
// past a limit that no honest file comes near the parse is stopped. Exceptions never cross md4c,
// which is C: the first one is kept and thrown again after the parse.

#include "indexer/readers/markdown_reader.h"

#include <md4c.h>

#include <exception>
#include <functional>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/html_text.h"
#include "indexer/readers/plain_text_reader.h"
#include "indexer/readers/table_rows.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingBytes = 400;  // what is longer is no heading but a paragraph

// GitHub's Markdown but for bare addresses as links: they are the same text either way, and md4c
// 0.4.8 takes quadratic time to find them (9 s for 800 KB of "www.a.b ").
constexpr unsigned kDialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;

// Work allowed: so much for each byte of Markdown (prose needs about 0.1, dense tables 2), and so
// much in any case.
constexpr std::size_t kWorkPerByte = 20;
constexpr std::size_t kFreeWork = std::size_t{1024} * 1024;

// Headers repeated in table rows may make this many times as much text as the file has.
constexpr std::size_t kMaxHeaderGrowth = 4;

class BlockCollector {
  public:
    explicit BlockCollector(std::string_view source)
        : source_(source), table_(kMaxHeaderGrowth * source.size()) {}

    // Gives false when md4c gave up or the Markdown asked for too much work.
    bool parse();
    std::vector<RawBlock> take_blocks() { return std::move(blocks_); }

  private:
    struct List {
        bool is_ordered;
        unsigned next_number;
        char delimiter;
    };

    void enter_block(MD_BLOCKTYPE type, void* detail);
    void leave_block(MD_BLOCKTYPE type, void* detail);
    void enter_span(MD_SPANTYPE type, void* detail);
    void add_text(MD_TEXTTYPE type, std::string_view text);

    void begin_item();
    void end_heading(unsigned level);
    void add_row(std::string row);
    void settle_html();
    BlockKind text_kind() const;
    void flush(BlockKind kind, int heading_level = 0);
    void note_place(std::string_view text);
    void spend(std::size_t work);

    template <typename Call>
    static int guarded(void* self, Call call);

    std::string_view source_;
    std::vector<RawBlock> blocks_;

    std::string buffer_;                          // text of the block being read
    std::string html_;                            // raw HTML not yet added to it
    std::size_t begin_ = std::string_view::npos;  // place of both in the source; npos: nowhere yet
    std::size_t end_ = 0;
    bool is_hidden_ = false;  // inside an inline script or style element

    std::vector<List> lists_;
    std::size_t quote_depth_ = 0;
    std::string item_marker_;  // of the list item whose first text is still to come, else empty
    TableRows table_;
    bool is_header_row_ = false;

    std::size_t work_ = 0;
    bool is_exhausted_ = false;
    std::exception_ptr failure_;
};

template <typename Call>
int BlockCollector::guarded(void* self, Call call) {
    auto& collector = *static_cast<BlockCollector*>(self);
    try {
        collector.spend(1);
        call(collector);
    } catch (...) {
        collector.failure_ = std::current_exception();
    }
    return collector.failure_ || collector.is_exhausted_ ? -1 : 0;
}

bool BlockCollector::parse() {
    MD_PARSER parser{};
    parser.flags = kDialect;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return guarded(self, [&](BlockCollector& to) { to.enter_block(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
        return guarded(self, [&](BlockCollector& to) { to.leave_block(type, detail); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return guarded(self, [&](BlockCollector& to) { to.enter_span(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE, void*, void* self) {
        return guarded(self, [&](BlockCollector& to) { to.settle_html(); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
        return guarded(self, [&](BlockCollector& to) { to.add_text(type, {text, size}); });
    };
    const auto size = static_cast<MD_SIZE>(source_.size());
    const int status = md_parse(source_.data(), size, &parser, this);
    if (failure_) std::rethrow_exception(failure_);
    return status == 0;
}

void BlockCollector::enter_block(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD || type == MD_BLOCK_TR) return;
    flush(text_kind());
    if (type == MD_BLOCK_QUOTE) {
        ++quote_depth_;
    } else if (type == MD_BLOCK_UL) {
        lists_.push_back({false, 0, 0});
    } else if (type == MD_BLOCK_OL) {
        const auto* list = static_cast<MD_BLOCK_OL_DETAIL*>(detail);
        lists_.push_back({true, list->start, list->mark_delimiter});
    } else if (type == MD_BLOCK_LI) {
        begin_item();
    } else if (type == MD_BLOCK_TABLE) {
        table_.begin_table();
    } else if (type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY) {
        is_header_row_ = type == MD_BLOCK_THEAD;
    }
}

void BlockCollector::leave_block(MD_BLOCKTYPE type, void* detail) {
    settle_html();
    if (type == MD_BLOCK_H) {
        end_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    } else if (type == MD_BLOCK_CODE) {
        item_marker_.clear();
        flush(BlockKind::code);
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        table_.add_cell(std::exchange(buffer_, {}));
    } else if (type == MD_BLOCK_TR) {
        add_row(table_.end_row(is_header_row_));
    } else if (type == MD_BLOCK_TABLE) {
        add_row(table_.end_table());
    } else {
        flush(text_kind());
    }
    if (type == MD_BLOCK_QUOTE) --quote_depth_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_LI) item_marker_.clear();
}

void BlockCollector::enter_span(MD_SPANTYPE type, void* detail) {
    settle_html();
    if (type == MD_SPAN_A) {
        const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
        spend(link->href.size + link->title.size);
    } else if (type == MD_SPAN_IMG) {
        const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        spend(image->src.size + image->title.size);
    }
}

void BlockCollector::add_text(MD_TEXTTYPE type, std::string_view text) {
    note_place(text);
    if (type == MD_TEXT_HTML) {
        html_ += text;
        return;
    }
    settle_html();
    if (is_hidden_ || type == MD_TEXT_NULLCHAR) return;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        buffer_ += ' ';
    } else if (type == MD_TEXT_ENTITY) {
        buffer_ += decode_entity(text).value_or(std::string(text));
    } else {
        buffer_ += text;
    }
}

void BlockCollector::begin_item() {
    List& list = lists_.back();
    item_marker_ = list.is_ordered ? std::to_string(list.next_number++) + list.delimiter : "•";
}

void BlockCollector::end_heading(unsigned level) {
    const bool is_inside = !lists_.empty() || quote_depth_ > 0;
    if (is_inside || buffer_.size() > kMaxHeadingBytes) {
        flush(text_kind());
    } else {
        flush(BlockKind::heading, static_cast<int>(level));
    }
}

void BlockCollector::add_row(std::string row) {
    buffer_ = std::move(row);
    if (!buffer_.empty()) flush(BlockKind::table_row);
}

// Adds the text of the raw HTML gathered so far: a whole HTML block, or tags within a paragraph,
// where the text between two tags comes as ordinary text and is hidden inside script and style.
void BlockCollector::settle_html() {
    if (html_.empty()) return;
    buffer_ += text_from_html(html_);
    const std::size_t last_tag = html_.rfind('<');
    if (last_tag != std::string::npos && !html_.ends_with("-->")) {
        is_hidden_ = is_hidden_element(tag_name(std::string_view(html_).substr(last_tag)));
    }
    html_.clear();
}

BlockKind BlockCollector::text_kind() const {
    if (!item_marker_.empty()) return BlockKind::list_item;
    return quote_depth_ > 0 ? BlockKind::quote : BlockKind::paragraph;
}

// Ends the block being read; without text there is none.
void BlockCollector::flush(BlockKind kind, int heading_level) {
    settle_html();
    if (!trim(buffer_).empty()) {
        RawBlock block;
        block.kind = kind;
        block.heading_level = heading_level;
        block.text = std::move(buffer_);
        if (kind == BlockKind::list_item) {
            block.list_marker = std::exchange(item_marker_, {});
            block.list_depth = static_cast<int>(lists_.size()) - 1;
        }
        block.begin_byte = begin_ == std::string_view::npos ? end_ : begin_;
        block.end_byte = end_;
        blocks_.push_back(std::move(block));
    }
    buffer_.clear();
    begin_ = std::string_view::npos;
    is_hidden_ = false;
}

void BlockCollector::note_place(std::string_view text) {
    const std::less<> is_before;  // md4c's own line breaks are no part of the source
    if (is_before(text.data(), source_.data())) return;
    if (!is_before(text.data(), source_.data() + source_.size())) return;
    const auto begin = static_cast<std::size_t>(text.data() - source_.data());
    if (begin_ == std::string_view::npos) begin_ = begin;
    end_ = begin + text.size();
}

void BlockCollector::spend(std::size_t work) {
    work_ += work;
    is_exhausted_ = work_ > kFreeWork + kWorkPerByte * source_.size();
}

}  // namespace

std::vector<RawBlock> read_markdown(std::string_view markdown) {
    BlockCollector collector(markdown);
    if (!collector.parse()) return read_plain_text(markdown);
    return collector.take_blocks();
}

}  // namespace docent
