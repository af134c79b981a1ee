// Fragments and lines cut the same text in two independent ways: a marked answer can run over
// several list items. So the joined text is first cut into lines, then every line is written
// fragment by fragment, and what is open at the end of a line is closed there and opened again in
// the next. Markers of list items are left out: the list that they are written as has its own.

#include "web/passage_html.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "web/list_html.h"

namespace docent {
namespace {

// A paragraph or list item: a half-open span of the passage's text.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<ListMarker> marker;  // of a list item; before `begin`
};

// A line ends at a blank line and before a list item; other line breaks are inside code.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    std::size_t begin = 0;
    const auto end_line = [&](std::size_t end, std::size_t next) {
        const auto marker = list_marker_from(text.substr(begin, end - begin));
        if (marker) begin += marker->size_bytes;
        if (end > begin) lines.push_back({begin, end, marker});
        begin = next;
    };
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
        const std::size_t next = std::min(text.find_first_not_of('\n', at), text.size());
        if (next - at > 1 || list_marker_from(text.substr(next))) end_line(at, next);
        at = next;
    }
    end_line(text.size(), text.size());
    return lines;
}

class PassageWriter {
  public:
    PassageWriter(const std::vector<Fragment>& fragments, Marking marking)
        : fragments_(fragments), marks_answer_(marking == Marking::answer_and_matches) {}

    Html html() {
        std::string text;
        for (const Fragment& fragment : fragments_) text += fragment.text;
        for (const Line& line : lines_of(text)) write_line(line);
        change_list(html_, list_, ListKind::none);
        return std::move(html_);
    }

  private:
    void write_line(const Line& line) {
        change_list(html_, list_, line.marker ? list_kind_of(*line.marker) : ListKind::none);
        if (line.marker) {
            html_ << item_tag(*line.marker);
        } else {
            html_ << "<p dir=\"auto\">";
        }
        write_runs(line);
        if (line.marker) {
            html_ << "</li>\n";
        } else {
            html_ << "</p>\n";
        }
    }

    void write_runs(const Line& line) {
        while (index_ < fragments_.size() && begin_ < line.end) {
            const Fragment& fragment = fragments_[index_];
            const std::size_t fragment_end = begin_ + fragment.text.size();
            const std::size_t from = std::max(begin_, line.begin);
            const std::size_t to = std::min(fragment_end, line.end);
            if (from < to) {
                write_run(fragment,
                          std::string_view(fragment.text).substr(from - begin_, to - from));
            }
            if (fragment_end > line.end) break;
            begin_ = fragment_end;
            ++index_;
        }
        set_in_answer(false);
    }

    void write_run(const Fragment& fragment, std::string_view text) {
        set_in_answer(marks_answer_ && fragment.in_answer);
        if (fragment.kind == FragmentKind::match) {
            html_ << "<b>" << text << "</b>";
        } else {
            html_ << text;
        }
    }

    void set_in_answer(bool in_answer) {
        if (in_answer == in_answer_) return;
        if (in_answer) {
            html_ << "<mark>";
        } else {
            html_ << "</mark>";
        }
        in_answer_ = in_answer;
    }

    const std::vector<Fragment>& fragments_;
    bool marks_answer_;
    Html html_;
    std::size_t index_ = 0;  // of the fragment that is being written
    std::size_t begin_ = 0;  // where that fragment begins in the passage's text
    bool in_answer_ = false;
    ListKind list_ = ListKind::none;
};

}  // namespace

Html passage_html(const std::vector<Fragment>& fragments, Marking marking) {
    return PassageWriter(fragments, marking).html();
}

}  // namespace docent
