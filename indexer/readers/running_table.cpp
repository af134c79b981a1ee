// The header comes first, so for each number of columns that it may have, the lines below it are
// read as rows of so many cells. Rows of sentences are a name and then a sentence for each column;
// when a cell of two has several, the cut that balances both best is taken, if it is much better
// than the next. Other rows are cut at their capital letters and values. A row that stays unclear
// is left to be text; when many are, there is no table. Since three capitalised names in a line
// look like a row too, cells must look like a table's in some way: values, or words in small
// letters behind the first. And since a paragraph of two sentences may begin with a name, the rows'
// names must differ and say something.

#include "indexer/readers/running_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "indexer/characters.h"
#include "indexer/readers/cell_shape.h"
#include "indexer/readers/row_words.h"
#include "text/abbreviations.h"
#include "text/word_roles.h"

namespace docent {
namespace {

constexpr std::size_t kMinColumns = 3;
constexpr std::size_t kMaxColumns = 6;
constexpr std::size_t kMinRows = 3;
constexpr std::size_t kMinSureRows = 2;  // below a header that only tables have
constexpr std::size_t kClearRowsPerUnclear = 3;
constexpr std::size_t kMaxHeaderWords = 30;
constexpr std::size_t kMaxCellWords = 12;  // of cells that are no sentences
constexpr double kWellBalanced = 0.35;     // difference of two cells' words, of their sum
constexpr double kClearlyBetter = 0.2;

constexpr auto kNamesOfNames = std::to_array<std::string_view>(
    {"feature", "aspect", "factor", "characteristic", "characteristics", "property", "criterion",
     "criteria", "parameter", "category", "attribute", "metric"});

using Cells = std::vector<std::string>;

bool may_be_header(const TextLine& line) {
    return line.marker.empty() && !line.is_before_blank && !line.text.empty() &&
           std::string_view(".,;:!?").find(line.text.back()) == std::string_view::npos &&
           count_words(line.text.substr(0, 400)) <= kMaxHeaderWords;
}

// The sentences of a row, told by their full stops alone.
std::vector<std::string_view> sentences_of(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = text.find(". "); at != std::string_view::npos;
         at = text.find(". ", at + 1)) {
        const std::string_view after = text.substr(at + 2);
        const std::string_view before = text.substr(begin, at + 1 - begin);
        const bool goes_on = after.empty() || (after.front() >= 'a' && after.front() <= 'z');
        if (goes_on || is_abbreviation_stop(before, after)) continue;
        sentences.push_back(before);
        begin = at + 2;
    }
    if (begin < text.size()) sentences.push_back(text.substr(begin));
    return sentences;
}

// Joins the sentences from one on to the one before another.
std::string_view joined(const std::vector<std::string_view>& sentences, std::size_t from,
                        std::size_t to) {
    const char* begin = sentences[from].data();
    const char* end = sentences[to - 1].data() + sentences[to - 1].size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

// How many of the sentences belong to the first of two cells; 0 when that is unclear.
std::size_t balanced_cut(const std::vector<std::string_view>& sentences) {
    const auto all = static_cast<double>(count_words(joined(sentences, 0, sentences.size())));
    std::size_t best_cut = 0;
    double best = 1;
    double second = 1;
    double words = 0;
    for (std::size_t cut = 1; cut < sentences.size(); ++cut) {
        words += static_cast<double>(count_words(sentences[cut - 1]));
        const double difference = std::abs(all - 2 * words) / all;
        if (difference < best) {
            second = std::exchange(best, difference);
            best_cut = cut;
        } else {
            second = std::min(second, difference);
        }
    }
    return best <= kWellBalanced && second >= best + kClearlyBetter ? best_cut : 0;
}

bool is_function_word(std::string_view word) {
    return word_role(lower_ascii(word)) == WordRole::function;
}

std::string without_full_stop(std::string_view cell) {
    if (cell.ends_with('.')) cell.remove_suffix(1);
    return std::string(cell);
}

// "Cost Tablets are cheap. Injections need a nurse."
Cells sentence_cells(std::string_view row, std::size_t columns) {
    const std::size_t name = RowWords(row).name_bytes();
    if (name == 0 || is_function_word(row.substr(0, row.find(' ')))) return {};
    const std::vector<std::string_view> sentences = sentences_of(trim(row.substr(name)));
    Cells cells = {std::string(row.substr(0, name))};
    if (sentences.size() + 1 == columns) {
        std::transform(sentences.begin(), sentences.end(), std::back_inserter(cells),
                       without_full_stop);
        return cells;
    }
    const std::size_t cut = columns == 3 && sentences.size() > 2 ? balanced_cut(sentences) : 0;
    if (cut == 0) return {};
    cells.push_back(without_full_stop(joined(sentences, 0, cut)));
    cells.push_back(without_full_stop(joined(sentences, cut, sentences.size())));
    return cells;
}

bool is_table_like(const Cells& cells) {
    const auto has_values = std::any_of(cells.begin() + 1, cells.end(), is_value_cell);
    const auto is_phrase = [](const std::string& cell) {
        const std::size_t second = cell.find(' ') + 1;
        return second > 0 && second < cell.size() && cell[second] >= 'a' && cell[second] <= 'z';
    };
    return has_values || std::all_of(cells.begin() + 1, cells.end(), is_phrase);
}

// "Tablets 50 mg Daily"
Cells plain_cells(std::string_view row, std::size_t columns, bool is_surely_table) {
    Cells cells = RowWords(row).cells(columns).value_or(Cells{});
    const bool is_long = std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return count_words(cell) > kMaxCellWords;
    });
    const bool is_row = !cells.empty() && !is_long && (is_surely_table || is_table_like(cells));
    return is_row ? cells : Cells{};
}

bool names_names(const std::string& header) {
    return std::find(kNamesOfNames.begin(), kNamesOfNames.end(), lower_ascii(header)) !=
           kNamesOfNames.end();
}

// Reads the rows below line `at` until too many are unclear.
FlattenedTable read_rows(const std::vector<TextLine>& lines, std::size_t at, Cells header) {
    const bool has_sentences = lines[at + 1].text.ends_with('.');
    const bool is_surely_table = names_names(header.front());
    FlattenedTable table;
    table.begin_line = at;
    if (has_sentences && !is_surely_table &&
        !RowWords(lines[at].text).has_shared_word(header.size())) {
        return table;
    }
    std::set<std::string> names;
    for (std::size_t i = at + 1; i < lines.size() && !lines[i].is_after_blank; ++i) {
        if (!lines[i].marker.empty() || lines[i].stands_out) break;
        Cells cells = has_sentences ? sentence_cells(lines[i].text, header.size())
                                    : plain_cells(lines[i].text, header.size(), is_surely_table);
        if (!cells.empty() && !names.insert(cells.front()).second) cells.clear();
        table.rows.push_back({i, i + 1, std::move(cells)});
        const std::size_t unclear = table.rows.size() - names.size();
        if (unclear > 1 + names.size() / kClearRowsPerUnclear) break;
    }
    while (!table.rows.empty() && table.rows.back().cells.empty()) table.rows.pop_back();
    if (names.size() < (is_surely_table ? kMinSureRows : kMinRows)) table.rows.clear();
    table.header = std::move(header);
    return table;
}

}  // namespace

std::optional<FlattenedTable> running_table_at(const std::vector<TextLine>& lines, std::size_t at) {
    if (at + 1 >= lines.size() || !may_be_header(lines[at])) return std::nullopt;
    const RowWords words(lines[at].text);
    for (std::size_t columns = kMinColumns; columns <= kMaxColumns; ++columns) {
        std::optional<Cells> header = words.header(columns);
        const bool has_values =
            header && std::any_of(header->begin(), header->end(), is_value_cell);
        if (!header || has_values) continue;
        FlattenedTable table = read_rows(lines, at, std::move(*header));
        if (table.rows.empty()) continue;
        table.end_line = table.rows.back().end_line;
        return table;
    }
    return std::nullopt;
}

}  // namespace docent
