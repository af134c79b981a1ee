// Lines are read one after the other; empty ones and rulers become marks on their neighbours.
// Letters are list markers only in sequence, so "B." makes an item of its own line and of the one
// with "A." shortly above it.

#include "indexer/readers/physical_lines.h"

#include <algorithm>
#include <optional>

#include "indexer/characters.h"
#include "indexer/readers/line_marker.h"

namespace docent {
namespace {

constexpr std::size_t kTabColumns = 4;
constexpr std::size_t kMaxIndent = 400;
constexpr std::size_t kMaxMarkerLineBytes = 40;  // of a marker that is alone on its line
constexpr std::size_t kMaxLinesPerItem = 6;      // from the letter of one item to that of the next

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

// Where the line that begins at `begin` ends; with the next line if it is a marker of that.
std::size_t line_end(std::string_view text, std::size_t begin) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end == text.size() || end - begin > kMaxMarkerLineBytes) return end;
    if (!is_lone_marker(trim(text.substr(begin, end - begin)))) return end;
    const std::size_t next_end = std::min(text.find('\n', end + 1), text.size());
    const std::string_view next = trim(text.substr(end + 1, next_end - end - 1));
    const bool is_its_text =
        has_letter_or_digit(next) && line_marker_bytes(next) == 0 && !is_lone_marker(next);
    return is_its_text ? next_end : end;
}

void mark_lettered_items(std::vector<PhysicalLine>& lines) {
    std::optional<std::size_t> before;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].is_item()) continue;
        const std::size_t bytes = letter_marker_bytes(lines[i].text);
        if (bytes == 0) continue;
        const bool is_next = before && i - *before <= kMaxLinesPerItem &&
                             lines[*before].indent == lines[i].indent &&
                             is_next_letter(lines[*before].text, lines[i].text);
        if (is_next) {
            lines[*before].marker_bytes = letter_marker_bytes(lines[*before].text);
            lines[i].marker_bytes = bytes;
        }
        if (is_next || is_first_letter(lines[i].text)) before = i;
    }
}

}  // namespace

std::vector<PhysicalLine> physical_lines(std::string_view text) {
    std::vector<PhysicalLine> lines;
    bool is_after_blank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = line_end(text, begin);
        const std::string_view whole = text.substr(begin, end - begin);
        begin = end + 1;
        PhysicalLine line;
        line.text = trim(whole);
        if (!has_letter_or_digit(line.text)) {
            if (!lines.empty()) {
                lines.back().is_before_blank = true;
                lines.back().stands_out |= !is_after_blank && is_underline(line.text);
            }
            is_after_blank = true;
            continue;
        }
        const auto blanks = static_cast<std::size_t>(line.text.data() - whole.data());
        line.indent = indent_columns(whole.substr(0, blanks));
        line.marker_bytes = line_marker_bytes(line.text);
        line.is_after_blank = is_after_blank;
        if (!is_after_blank) lines.back().is_before_blank = false;
        lines.push_back(line);
        is_after_blank = false;
    }
    mark_lettered_items(lines);
    return lines;
}

}  // namespace docent
