// What a page puts around its article, each known by the words of one whole line. A rule takes a
// line only when nothing else is said in it: lists of the words that may occur, not of words that
// must.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/cleaning_rules.h"

namespace docent {
namespace {

constexpr std::size_t kMaxCreditWords = 12;
constexpr std::size_t kMaxAgencyWords = 6;
constexpr std::size_t kMaxRightsWords = 40;
constexpr std::size_t kMaxOwnerWords = 14;
constexpr std::size_t kMaxTagWords = 20;
constexpr std::size_t kTopLines = 10;     // breadcrumbs stand in the first lines of a page
constexpr std::size_t kBottomLines = 10;  // categories in the last
constexpr std::size_t kMaxCrumbWords = 12;

bool is_minutes(std::string_view word) {
    return is_one_of(word, {"min", "mins", "minute", "minutes"});
}

bool is_seconds(std::string_view word) {
    return is_one_of(word, {"sec", "secs", "second", "seconds", "s"});
}

// "5", "5-7", "5–7"
bool is_number_range(std::string_view word) {
    return word.find_first_of("0123456789") == 0 && word.size() <= 8 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "estimated reading time: 5 minutes" gives "reading time N M ".
std::string shape_of_time(std::string_view label) {
    std::string spaced(label);
    for (const std::string_view unit : {"-min", "-minute"}) {
        const std::size_t at = spaced.find(unit);
        if (at != std::string::npos) spaced[at] = ' ';
    }
    std::string shape;
    for (const std::string_view word : bare_words(spaced)) {
        if (is_one_of(word, {"estimated", "average", "approximate", "approximately", "approx",
                             "about", "ca"})) {
            continue;
        }
        if (is_number_range(word) || word == "one") {
            shape += "N ";
        } else if (is_minutes(word)) {
            shape += "M ";
        } else if (is_seconds(word)) {
            shape += "S ";
        } else {
            shape += std::string(word) + ' ';
        }
    }
    return shape;
}

// "home > health" gives its parts; nothing when it has no separators.
std::vector<std::string_view> crumbs_of(std::string_view text) {
    for (const std::string_view separator :
         {" > ", ">", " » ", "»", " › ", "›", " / ", " → ", " :: "}) {
        std::vector<std::string_view> crumbs;
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t end = std::min(text.find(separator, begin), text.size());
            crumbs.push_back(without_signs(text.substr(begin, end - begin)));
            begin = end + separator.size();
        }
        if (crumbs.back().empty()) crumbs.pop_back();  // "Home > Health >"
        if (crumbs.size() > 1) return crumbs;
    }
    return {};
}

bool is_between(std::size_t words, std::size_t least, std::size_t most) {
    return words >= least && words <= most;
}

}  // namespace

std::size_t skip_link(const Place& place) {
    const std::vector<std::string_view> words = bare_words(place.line().label);
    if (!is_between(words.size(), 2, 10)) return 0;
    const bool is_skip = is_one_of(words[0], {"skip", "jump"}) &&
                         is_one_of(words[1], {"to", "navigation", "links", "link", "content"});
    const bool has_target = std::any_of(words.begin() + 1, words.end(), [](std::string_view word) {
        return is_one_of(
            word, {"content", "contents", "navigation", "nav", "search", "footer", "header",
                   "sidebar", "menu", "main", "recipe", "links", "link", "article", "index"});
    });
    const auto is_known = [](std::string_view word) {
        return is_one_of(word,
                         {"skip",    "jump",       "to",      "the",    "main",       "primary",
                          "content", "secondary",  "site",    "page",   "article",    "contents",
                          "nav",     "navigation", "search",  "footer", "header",     "sidebar",
                          "menu",    "recipe",     "content", "links",  "link",       "body",
                          "related", "and",        "or",      "index",  "contentskip"});
    };
    return is_skip && has_target && std::all_of(words.begin(), words.end(), is_known);
}

std::size_t reading_time(const Place& place) {
    const std::string_view label = place.line().label;
    if (!holds_one_of(label, {"read"}) || place.line().words > 8) return 0;
    return is_one_of(shape_of_time(label),
                     {"N M read ", "N M S read ", "N M reading time ", "N M read time ",
                      "N M to read ", "reading time N M ", "reading time N M S ", "read time N M ",
                      "read time N M S ", "reading time less than a M ", "less than a M read ",
                      "less than N M read ", "time to read N M ", "read in N M "});
}

std::size_t date_label(const Place& place) {
    const Line& line = place.line();
    if (!line.text.ends_with(':')) return 0;
    const std::vector<std::string_view> words = bare_words(line.label);
    const bool has_act = std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return is_one_of(word, {"published", "modified", "updated", "posted", "reviewed"});
    });
    return has_act && std::all_of(words.begin(), words.end(), [](std::string_view word) {
               return is_one_of(word, {"published", "modified", "updated", "posted", "reviewed",
                                       "first", "last", "page", "medically", "on", "date", "and"});
           });
}

std::size_t category_label(const Place& place) {
    const Line& line = place.line();
    if (is_list_item(line)) return 0;
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || line.words > kMaxTagWords) return 0;
    const std::string_view label = without_signs(std::string_view(line.text).substr(0, colon));
    const bool is_tag_label =
        is_one_of(label, {"tags", "tagged", "tagged with", "tagged as", "filed under", "filed to",
                          "posted in", "posted under", "categorized in", "categorised in",
                          "categorized under", "categorised under"});
    if (!is_tag_label && !is_one_of(label, {"categories", "category"})) return 0;
    if (colon + 1 == line.text.size()) return 1;
    const bool is_at_bottom = place.below().size() < kBottomLines;
    return is_tag_label && is_at_bottom && !is_heading(line) && !line.text.ends_with('.');
}

std::size_t image_credit(const Place& place) {
    const Line& line = place.line();
    const std::string_view text = line.text;
    if (line.words > kMaxCreditWords || text.ends_with('.') || text.ends_with('?')) return 0;
    if (starts_with_one_of(
            line.label,
            {"image courtesy of ", "image courtesy: ", "images courtesy of ", "photo courtesy of ",
             "photo courtesy: ", "photos courtesy of ", "picture courtesy of ", "image credit: ",
             "image credits: ", "photo credit: ", "photo credits: ", "picture credit: ",
             "image source: ", "photo source: ", "photograph by ", "image via ", "photo via "})) {
        return 1;
    }
    if (is_list_item(line) || line.words > kMaxAgencyWords) return 0;
    if (line.kind == BlockKind::paragraph && is_one_of(text, {"image", "photo"})) return 1;
    if (starts_with_one_of(line.label, {"photo by ", "photos by ", "image by "})) return 1;
    const bool is_named = starts_with_one_of(line.label, {"photo: ", "image: ", "credit: "});
    if (is_named && holds_one_of(line.label, {"/"})) return 1;  // "Photo: Jane Doe / Some Agency"
    return is_one_of(line.label, {"getty images", "shutterstock", "istockphoto", "adobe stock"}) ||
           holds_one_of(text, {"/getty images", "via getty images", "/shutterstock", "/istockphoto",
                               "/adobe stock", "via unsplash", "on unsplash"});
}

std::size_t copyright_line(const Place& place) {
    const Line& line = place.line();
    if (line.words > kMaxRightsWords || is_list_item(line)) return 0;
    const std::vector<std::string_view> words = bare_words(line.text);
    if (words.empty()) return 0;
    const bool has_sign =
        starts_with_one_of(line.text, {"©", "(c) ", "copyright ©", "copyright (c)"});
    const bool has_rights = holds_one_of(line.text, {"all rights reserved"});
    if (has_rights) {
        return has_sign || starts_with_one_of(line.text, {"all rights reserved", "copyright "}) ||
               line.words <= kMaxOwnerWords;
    }
    const auto early =
        words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 4));
    const bool has_year =
        std::any_of(words.begin(), early,
                    [](std::string_view word) { return is_year(word.substr(0, 4)); }) ||
        is_year(words.back());
    return has_sign && has_year && line.words <= kMaxOwnerWords;
}

std::size_t breadcrumbs(const Place& place) {
    const Line& line = place.line();
    if (line.label.empty() || line.text.ends_with('.') || line.text.ends_with(':')) return 0;
    if (line.label.starts_with("you are here")) return crumbs_of(line.text).size() > 1;
    if (place.at >= kTopLines || is_list_item(line)) return 0;
    const std::vector<std::string_view> crumbs = crumbs_of(line.text);
    if (crumbs.size() < 2 || !is_one_of(crumbs[0], {"home", "homepage", "home page"})) return 0;
    return std::all_of(crumbs.begin(), crumbs.end(), [](std::string_view crumb) {
        return is_between(bare_words(crumb).size(), 1, kMaxCrumbWords);
    });
}

}  // namespace docent
