// Plain text has no markup, but writers mark headings all the same: short, no full stop, apart from
// the rest. `is_heading_shape` looks at the line alone; `is_apart` at its neighbours, which depends
// on whether empty lines part this text's paragraphs (a "spaced" text) or paragraphs follow each
// other directly (a "dense" one). Rows of a table are short lines too, so inside a run of lines a
// spaced text has headings only above a single paragraph or a list. At last, long runs of headings
// (a list of links, a poem) and headings with nothing below them are taken back.
//
// List depth follows indentation. A numbered list directly below a bullet that ends in a colon is
// its sub-list even when both are indented alike.

#include "indexer/readers/plain_text_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/text_lines.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingWords = 12;
constexpr std::size_t kMaxHeadingBytes = 160;
constexpr std::size_t kMaxHeadingsInARow = 3;

bool is_item(const TextLine& line) {
    return !line.marker.empty();
}

bool is_numbered(const TextLine& line) {
    return is_item(line) && line.marker != "•";
}

std::string_view without_closing_quotes(std::string_view line) {
    for (bool has_quote = true; has_quote;) {
        has_quote = false;
        for (const std::string_view quote : {"\"", "'", "”", "’", "»", "」", ")", "]"}) {
            if (!line.ends_with(quote)) continue;
            line.remove_suffix(quote.size());
            has_quote = true;
        }
    }
    return line;
}

bool ends_sentence(std::string_view line) {
    line = without_closing_quotes(line);
    for (const std::string_view mark :
         {".", ",", ";", ":", "…", "。", "，", "；", "：", "।", "۔"}) {
        if (line.ends_with(mark)) return true;
    }
    return false;
}

// Does the line begin in the middle of a sentence: "and so on"? ("pH" and "mRNA" do not.)
bool begins_low(std::string_view text) {
    const std::string_view word = text.substr(0, text.find(' '));
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_heading_shape(const TextLine& line) {
    return line.text.size() <= kMaxHeadingBytes && !ends_sentence(line.text) &&
           !begins_low(line.text) && count_words(line.text) <= kMaxHeadingWords;
}

bool is_prose(const TextLine& line) {
    return !is_item(line) && !is_heading_shape(line);
}

// Do most paragraphs of the text follow another one directly, without an empty line?
bool is_dense(const std::vector<TextLine>& lines) {
    std::size_t all = 0;
    std::size_t touching = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (is_item(lines[i])) continue;
        ++all;
        const bool touches_before = !lines[i].is_after_blank && !is_item(lines[i - 1]);
        const bool touches_after = !lines[i].is_before_blank && !is_item(lines[i + 1]);
        if (touches_before || touches_after) ++touching;
    }
    return 2 * touching > all;
}

// Does the line at `i` stand out from its neighbours as a heading does?
bool is_apart(const std::vector<TextLine>& lines, std::size_t i, bool is_dense_text) {
    const TextLine& line = lines[i];
    if (line.is_underlined) return true;
    const bool has_next = i + 1 < lines.size();
    if (is_item(line)) {  // "2. Methods" heads a section, but "2. Milk" is one of a list
        const bool has_item_before = i > 0 && is_item(lines[i - 1]);
        const bool has_item_after = has_next && is_item(lines[i + 1]);
        if (!is_numbered(line) || has_item_before || has_item_after) return false;
    }
    const bool is_open_above =
        line.is_after_blank || (is_dense_text && (is_prose(lines[i - 1]) || is_item(lines[i - 1])));
    if (!is_open_above || line.is_before_blank) return is_open_above;
    const TextLine& next = lines[i + 1];
    if (is_item(next)) return true;
    return is_prose(next) && (is_dense_text || (line.is_after_blank && next.is_before_blank));
}

// Takes back all but the first and the last of a long run of headings, and the last of the text.
void demote_headings(std::vector<bool>& is_heading) {
    for (std::size_t begin = 0; begin < is_heading.size();) {
        std::size_t end = begin;
        while (end < is_heading.size() && is_heading[end]) ++end;
        const bool is_last = end == is_heading.size() && end > begin;
        if (end - begin > kMaxHeadingsInARow || is_last) {
            const std::size_t keep = end - begin > 1 ? begin + 1 : begin;
            for (std::size_t i = keep; i < (is_last ? end : end - 1); ++i) is_heading[i] = false;
        }
        begin = end + 1;
    }
}

std::vector<bool> find_headings(const std::vector<TextLine>& lines) {
    const bool is_dense_text = is_dense(lines);
    std::vector<bool> is_heading(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        is_heading[i] = is_heading_shape(lines[i]) && is_apart(lines, i, is_dense_text);
    }
    demote_headings(is_heading);
    return is_heading;
}

// Tells how deep each item of a list is nested.
class ListDepth {
  public:
    void end_list() { levels_.clear(); }

    int depth_of(const TextLine& item) {
        const Level level{item.indent, is_numbered(item)};
        while (!levels_.empty() && levels_.back().indent > level.indent + kTolerance) {
            levels_.pop_back();
        }
        const bool is_deeper = levels_.empty() || level.indent > levels_.back().indent + kTolerance;
        if (is_deeper) {
            levels_.push_back(level);
        } else if (levels_.back().is_numbered != level.is_numbered) {
            change_kind(level);
        }
        is_lead_in_ = item.text.ends_with(':');
        return static_cast<int>(levels_.size()) - 1;
    }

  private:
    struct Level {
        std::size_t indent;
        bool is_numbered;
    };
    static constexpr std::size_t kTolerance = 1;  // numbers are often aligned at their dots

    // Bullets and numbers at the same indentation: back to the outer list, or into a sub-list.
    void change_kind(Level level) {
        const bool has_outer = levels_.size() > 1 &&
                               levels_[levels_.size() - 2].is_numbered == level.is_numbered &&
                               levels_[levels_.size() - 2].indent + kTolerance >= level.indent;
        if (has_outer) {
            levels_.pop_back();
        } else if (is_lead_in_) {
            levels_.push_back(level);
        } else {
            levels_.back() = level;
        }
    }

    std::vector<Level> levels_;
    bool is_lead_in_ = false;  // the item before ended in a colon
};

}  // namespace

std::vector<RawBlock> read_plain_text(std::string_view text) {
    std::vector<TextLine> lines = text_lines(text);
    const std::vector<bool> is_heading = find_headings(lines);
    std::vector<RawBlock> blocks;
    blocks.reserve(lines.size());
    ListDepth depth;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TextLine& line = lines[i];
        RawBlock block;
        block.begin_byte = line.begin_byte;
        block.end_byte = line.end_byte;
        if (is_heading[i]) {
            block.kind = BlockKind::heading;
            block.heading_level = 2;
            block.text = is_item(line) ? line.marker + ' ' + line.text : std::move(line.text);
        } else if (is_item(line)) {
            block.kind = BlockKind::list_item;
            block.list_depth = depth.depth_of(line);
            block.list_marker = std::move(line.marker);
            block.text = std::move(line.text);
        } else {
            block.text = std::move(line.text);
        }
        if (block.kind != BlockKind::list_item) depth.end_list();
        blocks.push_back(std::move(block));
    }
    return blocks;
}

}  // namespace docent
