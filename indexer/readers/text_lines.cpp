// From physical to meant lines. First all lines are read with their indentation and list marker,
// empty ones and rulers becoming marks on their neighbours. Then the right margin is found: if the
// writer's editor wrapped the text, a line followed directly by another was full, that is, the next
// line's first word would not have fitted. Where most lines are full in this sense, full lines are
// joined with the next one; all other line ends are meant.

#include "indexer/readers/text_lines.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kTabColumns = 4;
constexpr std::size_t kMaxIndent = 400;
constexpr std::size_t kNarrowestMargin = 40;
constexpr std::size_t kWidestMargin = 130;
constexpr double kMinFullShare = 0.6;

// A physical line; `text` is without the white space around it, the marker included.
struct RawLine {
    std::string_view text;
    std::size_t indent = 0;
    std::size_t marker_bytes = 0;  // the marker and the white space behind it
    bool is_after_blank = true;
    bool is_before_blank = true;
    bool is_underlined = false;

    bool is_item() const { return marker_bytes > 0; }
    std::string_view marker() const { return trim(text.substr(0, marker_bytes)); }
    std::size_t columns() const { return indent + count_characters(text); }
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Length of "•", "-", "12.", "3)", "b)", "(4)" at the beginning of `line`, else 0.
std::size_t marker_length(std::string_view line) {
    static constexpr std::array<std::string_view, 14> kBullets = {
        "•", "-", "*", "–", "+", "·", "▪", "◦", "‣", "●", "○", "■", "➢", "⁃"};
    for (const std::string_view bullet : kBullets) {
        if (line.starts_with(bullet)) return bullet.size();
    }
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    std::size_t at = open;
    while (at < line.size() && at < open + 3 && is_digit(line[at])) ++at;
    const bool is_number = at > open;
    if (!is_number && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at;
    if (at == open || at >= line.size()) return 0;
    const bool is_closed = line[at] == ')' || (is_number && open == 0 && line[at] == '.');
    return is_closed ? at + 1 : 0;
}

// Length of the marker with the white space that must follow it, if text follows, else 0.
std::size_t marker_bytes(std::string_view line) {
    const std::size_t length = marker_length(line);
    const std::string_view rest = line.substr(length);
    const std::string_view text = trim(rest);
    if (length == 0 || text.empty() || text.data() == rest.data()) return 0;
    return static_cast<std::size_t>(text.data() - line.data());
}

std::size_t indent_columns(std::string_view blanks) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < blanks.size() && columns < kMaxIndent;) {
        const bool is_tab = next_character(blanks, at) == '\t';
        columns += is_tab ? kTabColumns - columns % kTabColumns : 1;
    }
    return columns;
}

// A ruler under a title: "=====", "-----".
bool is_underline(std::string_view line) {
    return line.size() >= 3 &&
           std::string_view("=-~").find(line.front()) != std::string_view::npos &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

std::vector<RawLine> raw_lines(std::string_view text) {
    std::vector<RawLine> lines;
    bool is_after_blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view whole = text.substr(begin, end - begin);
        begin = end + 1;
        RawLine line;
        line.text = trim(whole);
        if (!has_letter_or_digit(line.text)) {
            if (!lines.empty()) {
                lines.back().is_before_blank = true;
                lines.back().is_underlined |= !is_after_blank && is_underline(line.text);
            }
            is_after_blank = true;
            continue;
        }
        const auto blanks = static_cast<std::size_t>(line.text.data() - whole.data());
        line.indent = indent_columns(whole.substr(0, blanks));
        line.marker_bytes = marker_bytes(line.text);
        line.is_after_blank = is_after_blank;
        if (!is_after_blank) lines.back().is_before_blank = false;
        lines.push_back(line);
        is_after_blank = false;
    }
    return lines;
}

// Can `next` be the continuation of the line before it?
bool can_continue(const RawLine& next) {
    return !next.is_after_blank && !next.is_item();
}

// Would the first word of `next` have gone past the margin if it stood on the line before?
bool is_full(const RawLine& line, const RawLine& next, std::size_t margin) {
    const std::size_t slack = margin / 8;
    const std::size_t word = count_characters(next.text.substr(0, next.text.find(' ')));
    return line.columns() + 1 + word + slack > margin;
}

// The column that the text is wrapped at; 0 when it is not wrapped.
std::size_t right_margin(const std::vector<RawLine>& lines) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!can_continue(lines[i + 1])) continue;
        columns.push_back(lines[i].columns());
        columns.push_back(lines[i + 1].columns());
    }
    if (columns.empty()) return 0;
    // Some lines may stick out: an address, a word without a break.
    const auto widest = columns.end() - 1 - static_cast<std::ptrdiff_t>(columns.size() / 20);
    std::nth_element(columns.begin(), widest, columns.end());
    const std::size_t margin = *widest;
    if (margin < kNarrowestMargin || margin > kWidestMargin) return 0;
    std::size_t full = 0;
    std::size_t all = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!can_continue(lines[i + 1])) continue;
        ++all;
        if (is_full(lines[i], lines[i + 1], margin)) ++full;
    }
    return static_cast<double>(full) >= kMinFullShare * static_cast<double>(all) ? margin : 0;
}

TextLine begin_line(const RawLine& raw, std::string_view text) {
    TextLine line;
    if (raw.is_item()) {
        line.marker = has_letter_or_digit(raw.marker()) ? std::string(raw.marker()) : "•";
    }
    line.text = raw.text.substr(raw.marker_bytes);
    line.indent = raw.indent;
    line.is_after_blank = raw.is_after_blank;
    line.begin_byte = static_cast<std::size_t>(raw.text.data() - text.data());
    return line;
}

// Does `raw` go on with `line`, the last physical line of which is `before`?
bool is_continuation(const RawLine& before, const RawLine& raw, const TextLine& line,
                     std::size_t margin) {
    if (raw.is_after_blank) return false;
    const bool is_in_item = !line.marker.empty();
    if (raw.is_item()) {  // "...in two steps: (1) do this, and" wrapped before "(2) do that"
        const bool can_be_wrapped = margin > 0 && has_letter_or_digit(raw.marker()) &&
                                    !is_in_item && !before.text.ends_with(':');
        return can_be_wrapped && is_full(before, raw, margin);
    }
    if (is_in_item && raw.indent > line.indent) return true;
    const bool is_new_paragraph = raw.indent > before.indent + 1;
    return margin > 0 && !is_new_paragraph && is_full(before, raw, margin);
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view text) {
    const std::vector<RawLine> raws = raw_lines(text);
    const std::size_t margin = right_margin(raws);
    std::vector<TextLine> lines;
    for (std::size_t i = 0; i < raws.size(); ++i) {
        const RawLine& raw = raws[i];
        if (i > 0 && is_continuation(raws[i - 1], raw, lines.back(), margin)) {
            lines.back().text += ' ';
            lines.back().text += raw.text;
        } else {
            lines.push_back(begin_line(raw, text));
        }
        lines.back().is_before_blank = raw.is_before_blank;
        lines.back().is_underlined = raw.is_underlined;
        lines.back().end_byte =
            static_cast<std::size_t>(raw.text.data() - text.data()) + raw.text.size();
    }
    return lines;
}

}  // namespace docent
