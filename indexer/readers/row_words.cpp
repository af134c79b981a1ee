// A cell begins at a capital letter or a number, and so may an acronym; where the acronyms are
// needed to get the number of columns, they begin cells, else they are inside them. Names of
// several capital words ("Primary Use") give cells too many: then those at the beginning are one.

#include "indexer/readers/row_words.h"

#include <algorithm>
#include <array>

#include "indexer/characters.h"
#include "indexer/readers/cell_shape.h"

namespace docent {
namespace {

constexpr std::size_t kMaxWords = 200;
constexpr auto kConnectors = std::to_array<std::string_view>(
    {"of", "and", "or", "the", "for", "in", "to", "with", "by", "per", "on", "vs.", "vs", "a"});

using Cells = std::vector<std::string>;
using Starts = std::vector<std::size_t>;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_connector(std::string_view word) {
    return std::find(kConnectors.begin(), kConnectors.end(), word) != kConnectors.end();
}

// "Can", "A", "High-dose", but not "B12" and "DNA".
bool is_capital_word(std::string_view word) {
    return is_capital(word.front()) &&
           (word.size() == 1 || is_small(word[1]) || word[1] == '-' || word[1] == '\'');
}

bool is_acronym(std::string_view word) {
    return is_capital(word.front()) && !is_capital_word(word);
}

bool is_value(std::string_view word) {
    return !is_small(word.front()) && begins_value(word);
}

bool is_title_word(std::string_view word) {
    return is_capital(word.front()) || is_connector(word);
}

}  // namespace

RowWords::RowWords(std::string_view line) : line_(line) {
    int depth = 0;
    for (std::size_t begin = 0; begin < line.size() && words_.size() < kMaxWords;) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const std::string_view word = line.substr(begin, end - begin);
        begin = end + 1;
        if (word.empty()) continue;
        const bool is_inside = !words_.empty() && (depth > 0 || word.starts_with('('));
        for (const char c : word) depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        depth = std::max(depth, 0);
        if (is_inside) {
            const auto from = static_cast<std::size_t>(words_.back().data() - line.data());
            words_.back() = line.substr(from, end - from);
        } else {
            words_.push_back(word);
        }
    }
}

Cells RowWords::cut_at(const Starts& starts) const {
    Cells cells;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const auto begin = static_cast<std::size_t>(words_[starts[i]].data() - line_.data());
        const std::size_t end =
            i + 1 < starts.size()
                ? static_cast<std::size_t>(words_[starts[i + 1]].data() - line_.data())
                : line_.size();
        cells.emplace_back(trim(line_.substr(begin, end - begin)));
    }
    return cells;
}

std::optional<Cells> RowWords::cells(std::size_t columns) const {
    return cut_at_capitals(columns, true);
}

std::optional<Cells> RowWords::cut_at_capitals(std::size_t columns, bool may_join) const {
    if (words_.size() < columns || words_.size() == kMaxWords) return std::nullopt;
    Starts sure = {0};
    Starts all = {0};
    for (std::size_t i = 1; i < words_.size(); ++i) {
        const bool is_sure = is_capital_word(words_[i]) || is_value(words_[i]);
        if (is_sure) sure.push_back(i);
        if (is_sure || is_acronym(words_[i])) all.push_back(i);
    }
    if (sure.size() == columns) return cut_at(sure);
    if (all.size() == columns) return cut_at(all);
    if (sure.size() < columns || !may_join) return std::nullopt;
    const std::size_t excess = sure.size() - columns;
    const auto name_end = words_.begin() + static_cast<std::ptrdiff_t>(sure[excess + 1]);
    if (!std::all_of(words_.begin(), name_end, is_title_word)) return std::nullopt;
    sure.erase(sure.begin() + 1, sure.begin() + 1 + static_cast<std::ptrdiff_t>(excess));
    return cut_at(sure);
}

std::optional<Cells> RowWords::cut_by_shared_word(std::size_t columns) const {
    Starts behind_last = {0, 1};
    Starts at_first = {0};
    for (std::size_t i = 1; i < words_.size(); ++i) {
        if (words_[i] == words_.back() && i + 1 < words_.size()) behind_last.push_back(i + 1);
        if (words_[i] == words_[1]) at_first.push_back(i);
    }
    if (behind_last.size() == columns) return cut_at(behind_last);
    if (at_first.size() == columns) return cut_at(at_first);
    return std::nullopt;
}

std::optional<Cells> RowWords::header(std::size_t columns) const {
    if (words_.size() < columns || !is_capital(words_.front().front())) return std::nullopt;
    if (words_.size() > columns) {
        if (const auto shared = cut_by_shared_word(columns)) return shared;
    }
    return cut_at_capitals(columns, false);
}

bool RowWords::has_shared_word(std::size_t columns) const {
    return words_.size() > columns && cut_by_shared_word(columns).has_value();
}

std::size_t RowWords::name_bytes() const {
    std::size_t start = 0;  // of the cell behind the name
    for (std::size_t i = 1; i < words_.size() && !words_[i - 1].ends_with('.'); ++i) {
        if (is_capital(words_[i].front()) || is_value(words_[i])) {
            start = i;
        } else if (!is_connector(words_[i])) {
            break;
        }
    }
    if (start == 0 || !is_capital(words_.front().front())) return 0;
    const std::string_view before = words_[start - 1];
    if (before == "of" || before == "and" || before == "or" || before == "the") return 0;
    const auto end = static_cast<std::size_t>(before.data() - line_.data()) + before.size();
    return end;
}

}  // namespace docent
