// Browsers copy tables with tabs, text browsers align the columns with blanks, and some writers
// draw bars. Blanks are the weakest sign: typewriters put two behind a full stop, and justified
// text has them anywhere, so only a wide gap that the next line has in the same column makes a row.

#include "indexer/readers/delimited_cells.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr std::size_t kWideGap = 3;

// Gives the next gap of two blanks and more from `from` on that ends no sentence, as {begin, end};
// {npos, npos} when there is none.
struct Gap {
    std::size_t begin = std::string_view::npos;
    std::size_t end = std::string_view::npos;
};

Gap next_gap(std::string_view line, std::size_t from) {
    for (std::size_t at = line.find("  ", from); at != std::string_view::npos;) {
        const std::size_t end = line.find_first_not_of(' ', at);
        if (end == std::string_view::npos) break;
        const bool ends_sentence =
            at > 0 && std::string_view(".!?:;").find(line[at - 1]) != std::string_view::npos;
        if (at > 0 && !ends_sentence) return {at, end};
        at = line.find("  ", end);
    }
    return {};
}

std::vector<std::string_view> cells_at_gaps(std::string_view line) {
    std::vector<std::string_view> cells;
    std::size_t begin = 0;
    for (Gap gap = next_gap(line, 0); gap.end != std::string_view::npos;
         gap = next_gap(line, begin)) {
        cells.push_back(line.substr(begin, gap.begin - begin));
        begin = gap.end;
    }
    cells.push_back(line.substr(begin));
    return cells;
}

bool is_blank_at(std::string_view line, std::size_t at) {
    return at < line.size() && line[at] == ' ';
}

}  // namespace

CellDelimiter cell_delimiter(std::string_view line) {
    if (line.find('\t') != std::string_view::npos) return CellDelimiter::tab;
    if (line.find(" | ") != std::string_view::npos) return CellDelimiter::bar;
    return next_gap(line, 0).end != std::string_view::npos ? CellDelimiter::gap
                                                           : CellDelimiter::none;
}

std::vector<std::string_view> delimited_cells(std::string_view line, CellDelimiter delimiter) {
    if (delimiter == CellDelimiter::gap) return cells_at_gaps(line);
    if (delimiter == CellDelimiter::none) return {line};
    const char mark = delimiter == CellDelimiter::tab ? '\t' : '|';
    if (delimiter == CellDelimiter::bar && line.starts_with('|')) line.remove_prefix(1);
    if (delimiter == CellDelimiter::bar && line.ends_with('|')) line.remove_suffix(1);
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(mark, begin), line.size());
        cells.push_back(trim(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

bool are_rows(const PhysicalLine& line, const PhysicalLine& next) {
    const CellDelimiter delimiter = cell_delimiter(line.text);
    if (delimiter == CellDelimiter::tab || delimiter == CellDelimiter::bar) {
        return cell_delimiter(next.text) == delimiter;
    }
    for (Gap gap = next_gap(line.text, 0); gap.end != std::string_view::npos;
         gap = next_gap(line.text, gap.end)) {
        const std::size_t column = line.indent + gap.end;
        if (gap.end - gap.begin < kWideGap || column < next.indent + 2) continue;
        const std::size_t at = column - next.indent;
        if (at < next.text.size() && next.text[at] != ' ' && is_blank_at(next.text, at - 1) &&
            is_blank_at(next.text, at - 2)) {
            return true;
        }
    }
    return false;
}

}  // namespace docent
