// The usual table of distances between beginnings of the two words, of which three rows are needed.
// A row that has nothing near the limit ends it: a swap looks back two rows, so one edit more than
// the limit may still come down.

#include "text/edit_distance.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "text/code_points.h"

namespace docent {
namespace {

void decode(std::string_view text, std::u32string& characters) {
    characters.clear();
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(text.size());) {
        characters += static_cast<char32_t>(next_code_point(text, i));
    }
}

}  // namespace

EditDistance::EditDistance(std::string_view word, std::size_t limit) : limit_(limit) {
    decode(word, word_);
}

std::size_t EditDistance::to(std::string_view other) {
    if (word_.size() > other.size() + limit_) return limit_ + 1;  // it has fewer characters still
    decode(other, other_);
    const std::size_t longer = std::max(word_.size(), other_.size());
    if (longer - std::min(word_.size(), other_.size()) > limit_) return limit_ + 1;
    for (Row* row : {&before_last_, &last_, &row_}) row->resize(other_.size() + 1);
    std::iota(last_.begin(), last_.end(), std::size_t{0});
    for (std::size_t i = 1; i <= word_.size(); ++i) {
        row_[0] = i;
        for (std::size_t j = 1; j <= other_.size(); ++j) {
            const std::size_t replaced = last_[j - 1] + (word_[i - 1] != other_[j - 1] ? 1U : 0U);
            row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, replaced});
            const bool is_swap =
                i > 1 && j > 1 && word_[i - 1] == other_[j - 2] && word_[i - 2] == other_[j - 1];
            if (is_swap) row_[j] = std::min(row_[j], before_last_[j - 2] + 1);
        }
        if (*std::min_element(row_.begin(), row_.end()) > limit_ + 1) return limit_ + 1;
        before_last_.swap(last_);
        last_.swap(row_);
    }
    return last_[other_.size()];
}

}  // namespace docent
