// A stretch has its own margins, so its paragraphs show: by an indented first line (or, with
// hanging indents, a first line that sticks out), by a list marker, or by a last line that had room
// for the first word of the next.

#include "indexer/readers/pdf_stretch.h"

#include <algorithm>
#include <string>

#include "indexer/characters.h"
#include "indexer/readers/pdf_line_joiner.h"
#include "indexer/readers/pdf_list_markers.h"

namespace docent {
namespace {

// Of the font size:
constexpr double kIndent = 0.8;
constexpr double kFarIndent = 4.0;  // no indent, but a centred line
constexpr double kSlack = 1.0;      // room that ragged lines leave anyway
// Of the stretch's width:
constexpr double kWideRoom = 0.1;  // within a sentence no line ends there by chance
constexpr double kFullRoom = 0.15;

// Width of the first word of a line.
double first_word_width(const PdfLine& line) {
    const std::string text = line.text();
    const auto all = static_cast<double>(std::max<std::size_t>(1, count_characters(text)));
    const auto word = static_cast<double>(count_characters(text.substr(0, text.find(' '))));
    return line.box.width() * word / all;
}

}  // namespace

bool ends_sentence(std::string_view text) {
    for (bool is_quote = true; is_quote;) {
        is_quote = false;
        for (const std::string_view quote : {"\"", ")", "'", "\u201D", "\u2019", "\u00BB"}) {
            if (!text.ends_with(quote)) continue;
            text.remove_suffix(quote.size());
            is_quote = true;
        }
    }
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') ||
           text.ends_with(':') || text.ends_with("\u3002");
}

PdfStretch::PdfStretch(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end)
    : lines_(lines),
      begin_(begin),
      size_(lines[begin].font_size),
      left_(lines[begin].box.left),
      right_(lines[begin].box.right) {
    for (std::size_t i = begin; i < end; ++i) {
        left_ = std::min(left_, lines[i].box.left);
        right_ = std::max(right_, lines[i].box.right);
    }
    std::size_t indented = 0;
    for (std::size_t i = begin; i < end; ++i) indented += is_indented(i);
    is_hanging_ = 2 * indented > end - begin;
}

bool PdfStretch::begins_paragraph(std::size_t at, bool is_in_item) const {
    if (at == begin_ || lines_[at - 1].has_leader || is_ended_before(at)) return true;
    if (list_marker(lines_[at].text()).is_sure) return true;
    if (is_hanging_) return !is_indented(at);
    const bool steps_out = !is_indented(at) && is_indented(at - 1);
    if (is_in_item) return steps_out;
    const bool is_below_centred = lines_[at - 1].box.left > left_ + kFarIndent * size_;
    const bool is_below_quote = at >= begin_ + 2 && is_indented(at - 2);
    const bool steps_in = is_indented(at) && !is_indented(at - 1);
    return steps_in || (steps_out && (is_below_centred || is_below_quote));
}

bool PdfStretch::is_full(std::size_t at) const {
    return right_ - lines_[at].box.right < kFullRoom * (right_ - left_) + kSlack * size_;
}

bool PdfStretch::is_indented(std::size_t at) const {
    return lines_[at].box.left > left_ + kIndent * size_;
}

// Had the line before `at` room for the first word of `at`?
bool PdfStretch::is_ended_before(std::size_t at) const {
    if (lines_[at - 1].text().ends_with('-')) return false;
    const double word = first_word_width(lines_[at]);
    const double room = right_ - lines_[at - 1].box.right;
    if (room < word + kSlack * size_) return false;
    if (ends_sentence(lines_[at - 1].text())) return true;
    return room > word + kWideRoom * (right_ - left_) && !begins_in_lower_case(lines_[at].text());
}

}  // namespace docent
