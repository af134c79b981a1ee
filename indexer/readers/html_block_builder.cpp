// One loop over the page's nodes. What a text is (heading, item, quote, ...) depends on the
// elements around it, so a copy of that knowledge is kept for each open element. Text gathers until
// an element that begins or ends a block, or an empty line made of line breaks.

#include "indexer/readers/html_block_builder.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/html_dropped_lines.h"
#include "indexer/readers/html_lists.h"
#include "indexer/readers/html_table.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingBytes = 400;  // what is longer is no heading but a paragraph
constexpr std::size_t kMaxHeaderGrowth = 4;

// What an open element says of the text in it.
struct Context {
    HtmlNodeId id = 0;
    int heading_level = 0;
    bool is_code = false;
    bool is_quote = false;
    bool is_summary = false;
    bool is_term = false;
    bool is_definition = false;
    bool is_raised = false;
    bool is_question = false;       // the name of schema.org's Question
    bool is_question_item = false;  // anything in schema.org's Question
};

// Appends digits and signs as superscripts, any other text as it is.
void append_raised(std::string_view text, std::string& to) {
    static constexpr std::array<std::string_view, 10> kRaised = {"⁰", "¹", "²", "³", "⁴",
                                                                 "⁵", "⁶", "⁷", "⁸", "⁹"};
    text = trim(text);
    if (text.find_first_not_of("0123456789+-") != std::string_view::npos) {
        to += text;
        return;
    }
    for (const char c : text) {
        if (is_digit(c)) to += kRaised[static_cast<std::size_t>(c - '0')];
        if (c == '+') to += "⁺";
        if (c == '-') to += "⁻";
    }
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

class BlockBuilder {
  public:
    BlockBuilder(const HtmlPage& page, const HtmlRemovals& removals, std::vector<Dropped>& dropped)
        : page_(page),
          removals_(removals),
          dropped_(dropped),
          table_rows_(kMaxHeaderGrowth * page.text.size()) {}

    std::vector<RawBlock> build();

  private:
    HtmlNodeId visit(HtmlNodeId id);
    void leave();
    void enter(HtmlNodeId id);
    void add_text(const HtmlNode& text);
    void add_line_break();
    void add_table(HtmlNodeId id);
    void flush();
    void flush_term();
    BlockKind kind_of(const std::string& text) const;
    bool begin_raised(HtmlNodeId id);
    void begin_question(const HtmlNode& node, Context& inner);
    void add_block(BlockKind kind, std::string text, std::uint32_t line);

    Context& context() { return contexts_.back(); }

    const HtmlPage& page_;
    const HtmlRemovals& removals_;
    std::vector<Dropped>& dropped_;
    TableRows table_rows_;
    std::vector<Context> contexts_;  // of the open elements
    HtmlLists lists_;                // that are open
    std::string text_;               // of the block that is being read
    std::uint32_t line_ = 0;         // where it begins; 0: nowhere yet
    std::size_t line_breaks_ = 0;    // since the last text
    std::string marker_;  // of the list item whose first text is still to come, else empty
    std::string term_;    // of a definition list, whose definition is still to come
    std::uint32_t term_line_ = 0;
    std::vector<RawBlock> blocks_;
};

std::vector<RawBlock> BlockBuilder::build() {
    contexts_.emplace_back();
    for (HtmlNodeId i = 1; i < page_.nodes.size();) {
        while (page_.nodes[context().id].end <= i) leave();
        i = visit(i);
    }
    while (contexts_.size() > 1) leave();
    flush();
    flush_term();
    return std::move(blocks_);
}

// Gives the node to visit next.
HtmlNodeId BlockBuilder::visit(HtmlNodeId id) {
    const HtmlNode& node = page_.nodes[id];
    const bool is_removed = id < removals_.size() && removals_[id] != nullptr;
    if (node.is_text() && !is_removed) {
        add_text(node);
        return id + 1;
    }
    const HtmlDisplay display = node.element->display;
    if (display == HtmlDisplay::hidden) return node.end;
    if (display == HtmlDisplay::spaced && !context().is_code) text_ += ' ';
    if (display == HtmlDisplay::block) flush();
    if (is_removed) {
        add_dropped_lines(page_, id, removals_[id], dropped_);
        return node.end;
    }
    if (node.name() == "br") add_line_break();
    if (node.name() == "table" && is_data_table(page_, id)) {
        add_table(id);
        return node.end;
    }
    enter(id);
    return id + 1;
}

void BlockBuilder::enter(HtmlNodeId id) {
    const HtmlNode& node = page_.nodes[id];
    const std::string_view name = node.name();
    Context inner = context();
    inner.id = id;
    if (is_heading(name)) inner.heading_level = name[1] - '0';
    if (is_html_list(name)) lists_.begin(page_, id);
    if (name == "li") marker_ = lists_.next_marker(page_, node);
    inner.is_code = inner.is_code || name == "pre";
    inner.is_quote = inner.is_quote || name == "blockquote";
    inner.is_summary = inner.is_summary || name == "summary";
    inner.is_term = name == "dt" || (inner.is_term && name != "dd");
    inner.is_definition = name == "dd" || (inner.is_definition && name != "dt");
    if (name == "sup") inner.is_raised = begin_raised(id);
    begin_question(node, inner);
    contexts_.push_back(inner);
}

void BlockBuilder::leave() {
    const HtmlNode& node = page_.nodes[context().id];
    const bool is_question = context().is_question && !contexts_[contexts_.size() - 2].is_question;
    if (node.element->display == HtmlDisplay::block || is_question) flush();
    if (node.element->display == HtmlDisplay::spaced && !context().is_code) text_ += ' ';
    if (is_html_list(node.name())) lists_.end();
    if (node.name() == "li") marker_.clear();
    if (node.name() == "dl") flush_term();
    contexts_.pop_back();
}

void BlockBuilder::begin_question(const HtmlNode& node, Context& inner) {
    if (page_.attribute(node, "itemtype").ends_with("schema.org/Question")) {
        inner.is_question_item = true;
    } else if (page_.has_attribute(node, "itemtype")) {
        inner.is_question_item = false;
    }
    if (inner.is_question || !inner.is_question_item) return;
    if (page_.attribute(node, "itemprop") != "name") return;
    flush();
    inner.is_question = true;
}

// A number that is a link is a note's and no part of the word before it; other numbers are written
// as exponents after a digit, so that ten to the sixth does not become 106.
bool BlockBuilder::begin_raised(HtmlNodeId id) {
    const HtmlNode& node = page_.nodes[id];
    const bool is_link = page_.nodes[node.parent].name() == "a" ||
                         (id + 1 < node.end && page_.nodes[id + 1].name() == "a");
    if (is_link) text_ += ' ';
    return !is_link && !text_.empty() && is_digit(text_.back());
}

void BlockBuilder::add_text(const HtmlNode& node) {
    const std::string_view text = page_.text_of(node);
    const bool is_blank = trim(text).empty();
    if (!is_blank && line_breaks_ > 1 && !context().is_code) flush();
    if (!is_blank) line_breaks_ = 0;
    if (!is_blank && line_ == 0) line_ = node.line;
    if (context().is_raised && !is_blank) {
        append_raised(text, text_);
    } else {
        text_ += text;
    }
}

void BlockBuilder::add_line_break() {
    text_ += context().is_code ? '\n' : ' ';
    ++line_breaks_;
}

void BlockBuilder::add_table(HtmlNodeId id) {
    flush_term();
    for (RawBlock& block : table_blocks(page_, id, removals_, table_rows_)) {
        blocks_.push_back(std::move(block));
    }
    const std::size_t end = std::min<std::size_t>(page_.nodes[id].end, removals_.size());
    for (std::size_t i = id; i < end;) {
        const auto at = static_cast<HtmlNodeId>(i);
        if (removals_[i] != nullptr) add_dropped_lines(page_, at, removals_[i], dropped_);
        i = removals_[i] == nullptr ? i + 1 : page_.nodes[i].end;
    }
}

BlockKind BlockBuilder::kind_of(const std::string& text) const {
    const Context& around = contexts_.back();
    const bool asks = text.ends_with('?') || text.ends_with("？") || text.ends_with("؟");
    if (around.is_code) return BlockKind::code;
    if (around.is_question || (asks && (around.is_summary || around.is_term))) {
        return BlockKind::question;
    }
    const bool is_short = text.size() <= kMaxHeadingBytes;
    if (around.heading_level > 0 && is_short) return BlockKind::heading;
    if (!marker_.empty()) return BlockKind::list_item;
    return around.is_quote ? BlockKind::quote : BlockKind::paragraph;
}

// Makes a block of the text that has gathered.
void BlockBuilder::flush() {
    std::string text = std::exchange(text_, {});
    const std::uint32_t line = std::exchange(line_, 0);
    line_breaks_ = 0;
    if (!context().is_code) text = collapse_white_space(text);
    if (trim(text).empty()) return;
    const BlockKind kind = kind_of(text);
    if (context().is_term && kind != BlockKind::question) {
        if (term_.empty()) term_line_ = line;
        term_ += (term_.empty() ? "" : ", ") + text;
        return;
    }
    const bool is_prose =
        kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::quote;
    if (!term_.empty() && context().is_definition && is_prose) {
        text = std::exchange(term_, {}) + ": " + text;
        if (marker_.empty()) marker_ = "•";
        add_block(BlockKind::list_item, std::move(text), term_line_);
    } else {
        flush_term();
        add_block(kind, std::move(text), line);
    }
    marker_.clear();
}

// A term without definition is a paragraph.
void BlockBuilder::flush_term() {
    if (!term_.empty()) add_block(BlockKind::paragraph, std::exchange(term_, {}), term_line_);
}

void BlockBuilder::add_block(BlockKind kind, std::string text, std::uint32_t line) {
    RawBlock& block = blocks_.emplace_back();
    block.kind = kind;
    block.text = std::move(text);
    block.line = line;
    if (kind == BlockKind::heading) block.heading_level = context().heading_level;
    if (kind != BlockKind::list_item) return;
    block.list_marker = marker_;
    block.list_depth = lists_.depth();
}

}  // namespace

std::vector<RawBlock> blocks_from_page(const HtmlPage& page, const HtmlRemovals& removals,
                                       std::vector<Dropped>& dropped) {
    return BlockBuilder(page, removals, dropped).build();
}

}  // namespace docent
