// Text gathers as long as it stands in the same innermost block; two line breaks end a block too,
// as in the article itself. Words are parted where an element parts them.

#include "indexer/readers/html_dropped_lines.h"

#include <string>
#include <utility>

#include "indexer/characters.h"

namespace docent {
namespace {

class DroppedLines {
  public:
    DroppedLines(const HtmlPage& page, HtmlNodeId element, const char* rule,
                 std::vector<Dropped>& dropped)
        : page_(page), element_(element), rule_(rule), dropped_(dropped), block_(element) {}

    void add_all() {
        const HtmlNodeId end = page_.nodes[element_].end;
        for (HtmlNodeId i = element_; i < end;) {
            const HtmlNode& node = page_.nodes[i];
            if (node.is_text()) add_text(i);
            if (node.name() == "br") ++line_breaks_;
            if (node.element->display == HtmlDisplay::block) end_line();
            if (node.element->display != HtmlDisplay::joined) text_ += ' ';
            const bool is_hidden = node.element->display == HtmlDisplay::hidden && i != element_;
            i = is_hidden ? node.end : i + 1;
        }
        end_line();
    }

  private:
    // The innermost element around a text that is a block, or at least parts words.
    HtmlNodeId around(HtmlNodeId text, bool is_block) const {
        HtmlNodeId at = text;
        while (at != element_) {
            const HtmlDisplay display = page_.nodes[at].element->display;
            if (display == HtmlDisplay::block) break;
            if (!is_block && display != HtmlDisplay::joined) break;
            at = page_.nodes[at].parent;
        }
        return at;
    }

    void add_text(HtmlNodeId id) {
        const HtmlNode& node = page_.nodes[id];
        const std::string_view text = page_.text_of(node);
        const HtmlNodeId block_before = std::exchange(block_, around(id, true));
        const HtmlNodeId part_before = std::exchange(part_, around(id, false));
        const bool is_blank = trim(text).empty();
        if (block_ != block_before || (!is_blank && line_breaks_ > 1)) end_line();
        if (part_ != part_before) text_ += ' ';
        text_ += text;
        if (is_blank) return;
        line_breaks_ = 0;
        if (line_ == 0) line_ = node.line;
    }

    void end_line() {
        std::string text = collapse_white_space(std::exchange(text_, {}));
        const std::uint32_t line = std::exchange(line_, 0);
        if (!has_letter_or_digit(text)) return;
        Dropped& added = dropped_.emplace_back();
        added.text = std::move(text);
        added.rule = rule_;
        added.line = line;
    }

    const HtmlPage& page_;
    const HtmlNodeId element_;
    const char* const rule_;
    std::vector<Dropped>& dropped_;
    HtmlNodeId block_;     // that the last text stands in
    HtmlNodeId part_ = 0;  // as `block_`, of a line
    std::size_t line_breaks_ = 0;
    std::string text_;
    std::uint32_t line_ = 0;
};

}  // namespace

void add_dropped_lines(const HtmlPage& page, HtmlNodeId id, const char* rule,
                       std::vector<Dropped>& dropped) {
    DroppedLines(page, id, rule, dropped).add_all();
}

}  // namespace docent
