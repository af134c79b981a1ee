// Candidates are the pieces on the three outermost levels of each page, in its upper and lower
// sixth. They are sorted by edge, text with each number as "#", and height; neighbours at one
// height may be the same line on several pages. It is a running line where at least three pages
// (two, if the article has no more than three) have it without a gap of more than two pages. A page
// number runs where it counts the pages. Nothing runs inside of a line that does not.

#include "indexer/readers/pdf_running_lines.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kLevels = 3;
constexpr double kEdge = 1.0 / 6;    // of the page's height
constexpr double kSameHeight = 3;    // points between pages
constexpr std::size_t kMaxStep = 3;  // from page to page
constexpr std::ptrdiff_t kMaxNumbers = 3;
constexpr long kNoNumber = -1'000'000;
constexpr std::string_view kDigits = "0123456789";

struct Candidate {
    bool is_header = false;
    std::string pattern;
    long number = 0;  // the first in its text, or `kNoNumber`
    double height = 0;
    std::size_t page = 0;  // places in `pages` and its `pieces`
    std::size_t piece = 0;
    std::size_t level = 0;  // 0 for the outermost
    bool is_running = false;

    bool operator<(const Candidate& other) const {
        return std::tie(is_header, pattern, height, page) <
               std::tie(other.is_header, other.pattern, other.height, other.page);
    }
};

using Candidates = std::vector<Candidate>;
using Places = std::vector<Candidate*>::iterator;  // in a list of candidates that look the same

long first_number(std::string_view text) {
    const std::size_t begin = text.find_first_of(kDigits);
    if (begin == std::string_view::npos) return kNoNumber;
    long number = 0;
    for (std::size_t i = begin; i < text.size() && is_digit(text[i]) && number < 100'000; ++i) {
        number = 10 * number + (text[i] - '0');
    }
    return number;
}

// A running line names something; single letters and signs are data.
bool has_word(std::string_view pattern) {
    return std::count_if(pattern.begin(), pattern.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
           }) > 2;
}

bool is_roman_number(std::string_view word) {
    return !word.empty() && word.size() <= 7 &&
           word.find_first_not_of("ivxlc") == std::string_view::npos;
}

// "Page 12 of 30" and "page 3 of 30" give "page # of #"; so does a whole "xii" give "#". A line of
// many numbers is data and compared as it is.
std::string pattern_of(const std::string& text) {
    std::string pattern;
    for (const char c : lower_ascii(text)) {
        const bool is_number = is_digit(c);
        if (is_number && pattern.ends_with('#')) continue;
        pattern += is_number ? '#' : c;
    }
    if (std::count(pattern.begin(), pattern.end(), '#') > kMaxNumbers) return text;
    return is_roman_number(pattern) ? "#" : pattern;
}

// "#", "page # of #", "- # -": nothing but a number and what introduces it.
bool is_page_number(std::string_view pattern) {
    static constexpr std::array<std::string_view, 13> kWords = {
        "#", "page", "p.", "pg.", "of", "/", "|", "-", "–", "—", "seite", "#/#", "von"};
    bool has_number = false;
    for (std::size_t begin = 0; begin < pattern.size();) {
        const std::size_t end = std::min(pattern.find(' ', begin), pattern.size());
        const std::string_view word = pattern.substr(begin, end - begin);
        const auto known = std::find(kWords.begin(), kWords.end(), word);
        if (known == kWords.end() && word != "-#-") return false;
        has_number |= word.find('#') != std::string_view::npos;
        begin = end + 1;
    }
    return has_number;
}

// Adds the pieces on the outermost levels of an edge.
void add_edge(const PdfPagePieces& page, std::size_t page_index, bool is_header,
              Candidates& candidates) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        const PdfBox& box = page.pieces[i].box;
        const bool is_at_edge =
            is_header ? box.bottom < kEdge * page.height : box.top > (1 - kEdge) * page.height;
        if (is_at_edge) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double difference = page.pieces[a].box.bottom - page.pieces[b].box.bottom;
        return is_header ? difference < 0 : difference > 0;
    });
    std::size_t level = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const PdfPiece& piece = page.pieces[order[i]];
        if (i > 0 && !is_beside(page.pieces[order[i - 1]].box, piece.box)) ++level;
        if (level == kLevels) break;
        candidates.push_back({is_header, pattern_of(piece.text), first_number(piece.text),
                              piece.box.bottom, page_index, order[i], level});
    }
}

// Marks [begin, end), in the order of their pages, if they are on enough pages.
void mark(Places begin, Places end, std::size_t min_pages) {
    std::size_t pages = 0;
    for (auto at = begin; at != end; ++at) {
        pages += at == begin || (*at)->page != (*(at - 1))->page;
    }
    if (pages < min_pages) return;
    for (auto at = begin; at != end; ++at) (*at)->is_running = true;
}

// Marks those page numbers that lie equally far from the place of their page, two or more ("xii"
// and its like: if there are two at all).
void mark_page_numbers(std::vector<Candidate*>& same, std::size_t all_pages) {
    const auto distance = [](const Candidate* candidate) {
        return candidate->number == kNoNumber
                   ? kNoNumber
                   : candidate->number - static_cast<long>(candidate->page);
    };
    std::stable_sort(same.begin(), same.end(), [&](const Candidate* a, const Candidate* b) {
        return distance(a) < distance(b);
    });
    for (auto begin = same.begin(); begin != same.end();) {
        const auto end = std::find_if(begin, same.end(), [&](const Candidate* candidate) {
            return distance(candidate) != distance(*begin);
        });
        const bool is_only = all_pages == 1 && distance(*begin) == 1 && !(*begin)->is_header;
        mark(begin, end, is_only ? 1 : 2);
        begin = end;
    }
}

// Marks those lines that pages have one soon after the other.
void mark_lines(std::vector<Candidate*>& same, std::size_t all_pages) {
    for (auto begin = same.begin(); begin != same.end();) {
        auto end = begin + 1;
        while (end != same.end() && (*end)->page - (*(end - 1))->page <= kMaxStep) ++end;
        mark(begin, end, all_pages <= 3 ? 2 : 3);
        begin = end;
    }
}

// Takes: sorted candidates.
void mark_running(Candidates& candidates, std::size_t all_pages) {
    std::vector<Candidate*> same;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        same.push_back(&candidates[i]);
        const bool goes_on = i + 1 < candidates.size() &&
                             candidates[i + 1].is_header == candidates[i].is_header &&
                             candidates[i + 1].pattern == candidates[i].pattern &&
                             candidates[i + 1].height - candidates[i].height < kSameHeight;
        if (goes_on) continue;
        std::stable_sort(same.begin(), same.end(),
                         [](const Candidate* a, const Candidate* b) { return a->page < b->page; });
        if (is_page_number(same.front()->pattern)) {
            mark_page_numbers(same, all_pages);
        } else if (has_word(same.front()->pattern)) {
            mark_lines(same, all_pages);
        }
        same.clear();
    }
}

// Gives the running lines that have only running lines outside of them and, but for the outermost,
// beside them: a chapter's name beside a page number may change too often to run.
Candidates outermost(Candidates candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.page, a.is_header, a.piece) < std::tie(b.page, b.is_header, b.piece);
    });
    Candidates kept;
    for (auto begin = candidates.begin(); begin != candidates.end();) {
        std::size_t levels = kLevels;  // in which lines can run
        auto end = begin;
        for (; end != candidates.end() && end->page == begin->page &&
               end->is_header == begin->is_header;
             ++end) {
            if (!end->is_running) levels = std::min(levels, std::max<std::size_t>(end->level, 1));
        }
        std::copy_if(begin, end, std::back_inserter(kept), [&](const Candidate& candidate) {
            return candidate.is_running && candidate.level < levels;
        });
        begin = end;
    }
    return kept;
}

std::string rule_of(const Candidate& candidate) {
    if (is_page_number(candidate.pattern)) return "page_number";
    return candidate.is_header ? "running_header" : "running_footer";
}

}  // namespace

void take_running_lines(std::vector<PdfPagePieces>& pages, const std::set<std::string>& kept_rules,
                        std::vector<Dropped>& receipt) {
    Candidates candidates;
    std::size_t piece_count = 0;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        piece_count += pages[page].pieces.size();
        add_edge(pages[page], page, true, candidates);
        add_edge(pages[page], page, false, candidates);
    }
    std::sort(candidates.begin(), candidates.end());
    mark_running(candidates, pages.size());
    const Candidates taken = outermost(std::move(candidates));
    if (taken.size() >= piece_count) return;
    for (const Candidate& candidate : taken) {
        if (kept_rules.contains(rule_of(candidate))) continue;
        PdfPiece& piece = pages[candidate.page].pieces[candidate.piece];
        Dropped dropped;
        dropped.text = std::exchange(piece.text, {});
        dropped.rule = rule_of(candidate);
        dropped.page = pages[candidate.page].number;
        receipt.push_back(std::move(dropped));
    }
    for (PdfPagePieces& page : pages) {
        std::erase_if(page.pieces, [](const PdfPiece& piece) { return piece.text.empty(); });
    }
}

}  // namespace docent
