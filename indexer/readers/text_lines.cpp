// From physical to meant lines. First the right margin is found: if the writer's editor wrapped the
// text, a line followed directly by another was full, that is, the next line's first word would not
// have fitted. Where most lines are full in this sense, full lines are joined with the next one;
// all other line ends are meant, except inside a list item whose sentence clearly goes on.

#include "indexer/readers/text_lines.h"

#include <algorithm>

#include "indexer/characters.h"
#include "indexer/readers/delimited_cells.h"
#include "indexer/readers/physical_lines.h"
#include "indexer/readers/run_on_lines.h"

namespace docent {
namespace {

constexpr std::size_t kNarrowestMargin = 40;
constexpr std::size_t kWidestMargin = 130;
constexpr double kMinFullShare = 0.6;
constexpr std::size_t kMinWrappedWords = 4;  // of an item's line that goes on without indentation

using Lines = std::vector<PhysicalLine>;

std::string_view marker_of(const PhysicalLine& line) {
    return trim(line.text.substr(0, line.marker_bytes));
}

std::size_t columns_of(const PhysicalLine& line) {
    return line.indent + count_characters(line.text);
}

// Can `next` be the continuation of the line before it?
bool can_continue(const PhysicalLine& line, const PhysicalLine& next) {
    return !next.is_after_blank && !next.is_item() && !are_rows(line, next);
}

// Would the first word of `next` have gone past the margin if it stood on the line before?
bool is_full(const PhysicalLine& line, const PhysicalLine& next, std::size_t margin) {
    const std::size_t slack = margin / 8;
    const std::size_t word = count_characters(next.text.substr(0, next.text.find(' ')));
    return columns_of(line) + 1 + word + slack > margin;
}

// The column that the text is wrapped at; 0 when it is not wrapped.
std::size_t right_margin(const Lines& lines) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!can_continue(lines[i], lines[i + 1])) continue;
        columns.push_back(columns_of(lines[i]));
        columns.push_back(columns_of(lines[i + 1]));
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
        if (!can_continue(lines[i], lines[i + 1])) continue;
        ++all;
        if (is_full(lines[i], lines[i + 1], margin)) ++full;
    }
    return static_cast<double>(full) >= kMinFullShare * static_cast<double>(all) ? margin : 0;
}

// "• a long item whose line" / "ends before its sentence does"
bool is_open_sentence(const PhysicalLine& before, const PhysicalLine& next) {
    const bool begins_low = next.text.front() >= 'a' && next.text.front() <= 'z';
    const bool is_ended =
        std::string_view(".!?:;").find(before.text.back()) != std::string_view::npos;
    return begins_low && !is_ended && count_words(before.text) >= kMinWrappedWords;
}

TextLine begin_line(const PhysicalLine& raw, std::string_view text) {
    TextLine line;
    if (raw.is_item()) {
        const std::string_view marker = marker_of(raw);
        const bool is_counted = marker.ends_with('.') || marker.ends_with(')');
        line.marker = is_counted ? std::string(marker) : "•";
    }
    line.text = raw.text.substr(raw.marker_bytes);
    line.indent = raw.indent;
    line.is_after_blank = raw.is_after_blank;
    line.begin_byte = static_cast<std::size_t>(raw.text.data() - text.data());
    return line;
}

// Does `raw` go on with `line`, the last physical line of which is `before`?
bool is_continuation(const PhysicalLine& before, const PhysicalLine& raw, const TextLine& line,
                     std::size_t margin) {
    if (raw.is_after_blank) return false;
    const bool is_in_item = !line.marker.empty();
    if (raw.is_item()) {  // "...in two steps: (1) do this, and" wrapped before "(2) do that"
        const bool can_be_wrapped = margin > 0 && has_letter_or_digit(marker_of(raw)) &&
                                    !is_in_item && !before.text.ends_with(':');
        return can_be_wrapped && is_full(before, raw, margin);
    }
    if (is_in_item && (raw.indent > line.indent || is_open_sentence(before, raw))) return true;
    if (are_rows(before, raw)) return false;
    const bool is_new_paragraph = raw.indent > before.indent + 1;
    return margin > 0 && !is_new_paragraph && is_full(before, raw, margin);
}

}  // namespace

std::vector<TextLine> text_lines(std::string_view text) {
    const Lines raws = part_run_on_lines(physical_lines(text));
    const std::size_t margin = right_margin(raws);
    std::vector<TextLine> lines;
    for (std::size_t i = 0; i < raws.size(); ++i) {
        const PhysicalLine& raw = raws[i];
        if (i > 0 && is_continuation(raws[i - 1], raw, lines.back(), margin)) {
            lines.back().text += ' ';
            lines.back().text += raw.text;
        } else {
            lines.push_back(begin_line(raw, text));
        }
        lines.back().is_before_blank = raw.is_before_blank;
        lines.back().stands_out = raw.stands_out;
        lines.back().end_byte =
            static_cast<std::size_t>(raw.text.data() - text.data()) + raw.text.size();
    }
    return lines;
}

}  // namespace docent
