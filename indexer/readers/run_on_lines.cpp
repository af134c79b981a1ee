// Each line is asked in turn whether it holds items, an answer, a glued heading. Bullets between
// words are often mere separators ("Home • About"), so they make a list only where the line begins
// with one or where a colon leads in; numbers only where at least three of them count from one.

#include "indexer/readers/run_on_lines.h"

#include <array>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/glued_heading.h"
#include "indexer/readers/line_marker.h"
#include "indexer/readers/question_labels.h"

namespace docent {
namespace {

constexpr std::size_t kMinNumberedItems = 3;
constexpr std::size_t kMinItemsBehindLeadIn = 2;
constexpr auto kInlineBullets =
    std::to_array<std::string_view>({"•", "▪", "◦", "‣", "●", "○", "■", "*"});

using Places = std::vector<std::size_t>;  // where the parts of a line but the first begin

Places bullets_in(std::string_view line) {
    for (const std::string_view bullet : kInlineBullets) {
        const std::string between = ' ' + std::string(bullet) + ' ';
        Places places;
        for (std::size_t at = line.find(between); at != std::string_view::npos;
             at = line.find(between, at + 1)) {
            places.push_back(at + 1);
        }
        if (places.empty()) continue;
        const bool is_star = bullet == "*";  // also marks footnotes
        if (line.starts_with(std::string(bullet) + ' ')) {
            return places.size() > (is_star ? 1 : 0) ? places : Places{};
        }
        const bool has_lead_in = line.substr(0, places.front() - 1).ends_with(':');
        if (has_lead_in && places.size() >= kMinItemsBehindLeadIn) return places;
    }
    return {};
}

// "1. one 2. two 3. three"
Places numbers_in(std::string_view line) {
    if (!line.starts_with("1. ") && !line.starts_with("1) ")) return {};
    Places places;
    std::size_t begin = 0;
    for (std::size_t number = 2; begin < line.size(); ++number) {
        const std::string marker = ' ' + std::to_string(number) + line[1] + ' ';
        const std::size_t at = line.find(marker, begin);
        if (at == std::string_view::npos) break;
        places.push_back(at + 1);
        begin = at + 1;
    }
    return places.size() + 1 >= kMinNumberedItems ? places : Places{};
}

void append_parts(const PhysicalLine& line, const Places& places,
                  std::vector<PhysicalLine>& parts) {
    if (places.empty()) {
        parts.push_back(line);
        return;
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= places.size(); ++i) {
        const std::size_t end = i < places.size() ? places[i] : line.text.size();
        PhysicalLine part = line;
        part.text = line.text.substr(begin, end - begin);
        while (part.text.ends_with(' ')) part.text.remove_suffix(1);
        begin = end;
        if (!has_letter_or_digit(part.text)) continue;
        part.marker_bytes = line_marker_bytes(part.text);
        part.is_after_blank = i == 0 && line.is_after_blank;
        part.is_before_blank = i == places.size() && line.is_before_blank;
        parts.push_back(part);
    }
}

// A heading can only be glued to a line that begins a paragraph.
bool begins_paragraph(const PhysicalLine& line, const PhysicalLine* before) {
    if (line.is_item()) return false;
    return line.is_after_blank || before == nullptr || before->text.ends_with('.') ||
           before->text.ends_with('!') || before->text.ends_with('?') || before->is_item();
}

}  // namespace

std::vector<PhysicalLine> part_run_on_lines(const std::vector<PhysicalLine>& lines) {
    std::vector<PhysicalLine> parts;
    parts.reserve(lines.size());
    for (const PhysicalLine& line : lines) {
        Places places = bullets_in(line.text);
        if (places.empty()) places = numbers_in(line.text);
        if (const std::size_t answer = answer_on_line(line.text)) places = {answer};
        const PhysicalLine* before = parts.empty() ? nullptr : &parts.back();
        const bool may_be_glued = places.empty() && begins_paragraph(line, before);
        const bool is_alone = line.is_after_blank && line.is_before_blank;
        const std::size_t heading = may_be_glued ? glued_heading_bytes(line.text, is_alone) : 0;
        if (heading > 0) places = {heading};
        append_parts(line, places, parts);
        if (heading == 0) continue;
        PhysicalLine& paragraph = parts.back();
        PhysicalLine& title = parts[parts.size() - 2];
        title.stands_out = true;
        title.is_before_blank = paragraph.is_after_blank = true;
    }
    return parts;
}

}  // namespace docent
