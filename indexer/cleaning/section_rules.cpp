// A label and the short lines below it. How far such a list reaches is the hard part: a table of
// contents ends where its entries stop recurring as headings; a list of links ends with its list,
// or, where it has no marks, at the first line that is a sentence or a heading with text below it.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/cleaning_rules.h"

namespace docent {
namespace {

constexpr std::size_t kMaxLinkWords = 14;
constexpr std::size_t kMaxLinks = 30;
constexpr std::size_t kMaxEntries = 60;

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

bool is_reference_label(std::string_view label) {
    return is_one_of(label, {"references", "sources", "citations", "bibliography", "footnotes",
                             "reference list", "article sources", "references and sources"});
}

// "references 1. 2. 3."
bool is_numbered_label(const Line& line) {
    const std::vector<std::string_view> words = bare_words(line.text);
    if (words.size() < 3 || !is_reference_label(words[0])) return false;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] != std::to_string(i)) return false;
    }
    return true;
}

// How many lines of a list, entries of a table of contents, recur below as headings: all of the
// list if most do, else as many as do without a gap.
std::size_t entries_below(const Place& place) {
    const Lines lines = place.below().first(std::min(place.below().size(), kMaxEntries));
    const auto list_end = std::find_if_not(lines.begin(), lines.end(), is_list_item);
    const auto items = static_cast<std::size_t>(list_end - lines.begin());
    std::size_t recurring = 0;
    std::size_t without_gap = 0;
    for (std::size_t i = 0; i < lines.size() && (items == 0 || i < items); ++i) {
        if (place.article.recurs_as_heading(place.at + 1 + i)) {
            ++recurring;
            if (without_gap == i) ++without_gap;
        } else if (items == 0) {
            break;
        }
    }
    return 2 * recurring > items && items > 0 ? items : without_gap;
}

bool is_link_title(const Line& line) {
    return !is_verbatim(line) && !line.text.ends_with('.') && !line.text.ends_with(':') &&
           line.words <= kMaxLinkWords;
}

bool is_credit(const Place& place, std::size_t at) {
    return image_credit(Place{place.article, at}) > 0;
}

// The titles below a label: the items of one list, or lines without marks as long as they are no
// sentences. Headings at the end stay if a text follows them: it is theirs.
std::size_t titles_below(const Place& place) {
    const Lines lines = place.below().first(std::min(place.below().size(), kMaxLinks));
    if (lines.empty()) return 0;
    const bool is_list = is_list_item(lines[0]);
    std::size_t titles = 0;
    while (titles < lines.size() && is_link_title(lines[titles]) &&
           is_list_item(lines[titles]) == is_list && !is_credit(place, place.at + 1 + titles)) {
        ++titles;
    }
    const std::size_t next = place.at + 1 + titles;
    const bool is_followed = next < place.article.all().size() && !is_credit(place, next);
    while (is_followed && titles > 0 && is_heading(lines[titles - 1])) --titles;
    return titles;
}

}  // namespace

std::size_t table_of_contents(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty() || line.words > 6 || is_list_item(line)) return 0;
    if (is_one_of(line.label,
                  {"in this article", "table of contents", "on this page", "in this guide",
                   "in this post", "page contents", "article contents", "in this story"})) {
        return 1 + entries_below(place);
    }
    if (!is_one_of(line.label, {"contents", "in this section", "quick links", "jump to",
                                "jump to section", "jump to a section", "what's in this article",
                                "what's on this page", "what we'll cover", "skip to section"})) {
        return 0;
    }
    const std::size_t entries = entries_below(place);
    return entries >= 2 ? 1 + entries : 0;
}

std::size_t empty_reference_list(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty()) return 0;
    if (is_numbered_label(line)) return 1;
    const bool is_label = is_heading(line) || line.text.ends_with(':') || !is_list_item(line);
    if (!is_label || !is_reference_label(line.label)) return 0;
    const Lines lines = place.below();
    const auto end = std::find_if(lines.begin(), lines.end(), [](const Line& below) {
        return is_heading(below) || is_verbatim(below) || has_letter(below.text);
    });
    const bool is_whole_section = end == lines.end() || is_heading(*end);
    const auto length = static_cast<std::size_t>(end - lines.begin());
    return is_whole_section && length > 0 ? 1 + length : 0;
}

std::size_t read_more(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty()) return 0;
    if (is_one_of(line.label, {"like this? read more",
                               "you may also like",
                               "you might also like",
                               "you may be interested in",
                               "you might be interested in",
                               "you may also be interested in",
                               "related articles",
                               "related posts",
                               "related stories",
                               "related content",
                               "recommended for you",
                               "more from this author",
                               "more like this",
                               "more related stories",
                               "what to read next",
                               "read next",
                               "up next",
                               "popular posts",
                               "recent posts",
                               "most read",
                               "most popular",
                               "trending now"}) ||
        line.text == "read more:") {
        return 1 + titles_below(place);
    }
    if (!is_link_title(line) || is_list_item(line) || has_text_below(place)) return 0;
    if (is_one_of(line.label, {"read more", "continue reading", "keep reading", "learn more",
                               "see more", "load more", "show more", "view more", "read on",
                               "continue reading the main story"})) {
        return 1;
    }
    return starts_with_one_of(line.text, {"read more about ", "learn more about ", "read more: ",
                                          "read also: ", "also read: ", "related: ", "read next: ",
                                          "you may also like: ", "continue reading: "});
}

}  // namespace docent
