// Lines are made once per article: lower case, white space collapsed, typographic quotation marks
// made straight, so that the rules compare plain strings. Only short lines get a label, since every
// rule about labels is about short lines. Headings are kept by their label, so that finding the
// entries of a table of contents again takes constant time each.

#include "indexer/cleaning/article_lines.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kLongestLabelBytes = 120;

// "2. Symptoms" and "2.1 Symptoms" give "symptoms".
std::string_view unnumbered(std::string_view label) {
    const std::size_t end = label.find_first_not_of("0123456789.)");
    if (end == 0 || end == std::string_view::npos || label[end] != ' ') return label;
    return label.substr(end + 1);
}

}  // namespace

std::string comparable_text(std::string_view text) {
    std::string line = lower_ascii(collapse_white_space(text));
    if (line.find('\xE2') == std::string::npos) return line;
    std::string straight;
    straight.reserve(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::string_view sign = std::string_view(line).substr(i, 3);
        const bool is_single = sign == "’" || sign == "‘";
        if (is_single || sign == "“" || sign == "”") {
            straight += is_single ? '\'' : '"';
            i += 2;
        } else {
            straight += line[i];
        }
    }
    return straight;
}

ArticleLines::ArticleLines(const std::vector<RawBlock>& blocks) {
    lines_.reserve(blocks.size());
    for (const RawBlock& block : blocks) {
        Line line{block.kind, block.heading_level, comparable_text(block.text), {}, 0};
        if (line.text.size() <= kLongestLabelBytes) line.label = without_signs(line.text);
        line.words = count_words(line.text);
        lines_.push_back(std::move(line));
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (is_heading(lines_[i])) last_heading_[unnumbered(lines_[i].label)] = i;
    }
}

bool ArticleLines::recurs_as_heading(std::size_t at) const {
    const std::string_view label = unnumbered(lines_[at].label);
    const auto found = last_heading_.find(label);
    return !label.empty() && found != last_heading_.end() && found->second > at;
}

bool is_heading(const Line& line) {
    return line.kind == BlockKind::heading;
}

bool is_list_item(const Line& line) {
    return line.kind == BlockKind::list_item;
}

bool is_title(const Place& place) {
    return is_heading(place.line()) && (place.at == 0 || place.line().heading_level == 1);
}

bool has_text_below(const Place& place) {
    return is_heading(place.line()) && !place.below().empty() && !is_heading(place.below()[0]);
}

bool is_button(const Place& place, std::initializer_list<std::string_view> labels) {
    return is_one_of(place.line().label, labels) && !is_list_item(place.line()) &&
           !is_title(place) && !has_text_below(place);
}

bool is_verbatim(const Line& line) {
    return line.kind == BlockKind::code || line.kind == BlockKind::table_row;
}

bool starts_with_one_of(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool holds_one_of(std::string_view text, std::initializer_list<std::string_view> parts) {
    return count_held(text, parts) > 0;
}

std::size_t count_held(std::string_view text, std::initializer_list<std::string_view> parts) {
    return static_cast<std::size_t>(std::count_if(
        parts.begin(), parts.end(),
        [&](std::string_view part) { return text.find(part) != std::string_view::npos; }));
}

std::vector<std::string_view> bare_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = without_signs(text.substr(begin, end - begin));
        if (!word.empty()) words.push_back(word);
        begin = end + 1;
    }
    return words;
}

std::string_view without_signs(std::string_view text) {
    std::size_t begin = text.size();
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const char32_t character = next_character(text, at);
        const bool is_quote = character == U'«' || character == U'»';
        if (is_quote || !has_letter_or_digit(text.substr(here, at - here))) continue;
        begin = std::min(begin, here);
        end = at;
    }
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(std::string_view word) {
    return word.size() == 4 && is_number(word) &&
           (word.starts_with("19") || word.starts_with("20"));
}

}  // namespace docent
