// Writers mark headings without markup too: short, no full stop, apart from the rest.
// `is_heading_shape` looks at the line alone; `is_apart` at its neighbours, which depends on
// whether empty lines part this text's paragraphs (a "spaced" text) or paragraphs follow each other
// directly (a "dense" one). Rows of a table are short lines too, so inside a run of lines a spaced
// text has headings only above a single paragraph, a list or a table. At last, long runs of
// headings (a list of links, a poem) and headings with nothing below them are taken back.

#include "indexer/readers/text_headings.h"

#include <algorithm>
#include <string_view>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kMaxHeadingWords = 12;
constexpr std::size_t kMaxHeadingBytes = 160;
constexpr std::size_t kMaxHeadingsInARow = 3;

using Lines = std::vector<TextLine>;

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

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

class HeadingFinder {
  public:
    HeadingFinder(const Lines& lines, const std::vector<bool>& is_in_table)
        : lines_(lines), is_in_table_(is_in_table), is_dense_(is_dense()) {}

    std::vector<bool> find() const {
        std::vector<bool> is_heading(lines_.size());
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            is_heading[i] = !is_in_table_[i] && is_heading_shape(lines_[i]) && is_apart(i);
        }
        return is_heading;
    }

  private:
    bool is_prose(std::size_t i) const {
        return is_in_table_[i] || (!is_item(lines_[i]) && !is_heading_shape(lines_[i]));
    }

    // Do most paragraphs of the text follow another one directly, without an empty line?
    bool is_dense() const {
        std::size_t all = 0;
        std::size_t touching = 0;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (is_item(lines_[i]) || is_in_table_[i]) continue;
            ++all;
            const bool touches_before = !lines_[i].is_after_blank && !is_item(lines_[i - 1]);
            const bool touches_after = !lines_[i].is_before_blank && !is_item(lines_[i + 1]);
            if (touches_before || touches_after) ++touching;
        }
        return 2 * touching > all;
    }

    // Does the line at `i` stand out from its neighbours as a heading does?
    bool is_apart(std::size_t i) const {
        const TextLine& line = lines_[i];
        if (line.stands_out) return true;
        const bool has_next = i + 1 < lines_.size();
        if (is_item(line)) {  // "2. Methods" heads a section, but "2. Milk" is one of a list
            const bool has_item_before = i > 0 && is_item(lines_[i - 1]);
            const bool has_item_after = has_next && is_item(lines_[i + 1]);
            if (!is_numbered(line) || has_item_before || has_item_after) return false;
        }
        const bool is_open_above =
            line.is_after_blank || (is_dense_ && (is_prose(i - 1) || is_item(lines_[i - 1])));
        if (!is_open_above || line.is_before_blank) return is_open_above;
        const TextLine& next = lines_[i + 1];
        if (is_item(next) || is_in_table_[i + 1]) return true;
        return is_prose(i + 1) && (is_dense_ || (line.is_after_blank && next.is_before_blank));
    }

    const Lines& lines_;
    const std::vector<bool>& is_in_table_;
    bool is_dense_;
};

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

}  // namespace

bool is_heading_shape(const TextLine& line) {
    return line.text.size() <= kMaxHeadingBytes && !ends_sentence(line.text) &&
           !begins_low(line.text) && count_words(line.text) <= kMaxHeadingWords;
}

std::vector<bool> find_headings(const Lines& lines, const std::vector<bool>& is_in_table) {
    std::vector<bool> is_heading = HeadingFinder(lines, is_in_table).find();
    demote_headings(is_heading);
    for (std::size_t i = 0; i < lines.size(); ++i) {  // a number is none, but it is short as one is
        if (is_heading[i] && !has_letter(lines[i].text)) is_heading[i] = false;
    }
    return is_heading;
}

}  // namespace docent
