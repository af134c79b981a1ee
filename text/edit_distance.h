#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// Tells how far words are from one word: in insertions, deletions, replacements and swaps of
/// neighbouring characters. Source: Damerau (1964); the restricted form that never edits a
/// substring twice.
class EditDistance {
  public:
    /// Takes: how many edits matter.
    EditDistance(std::string_view word, std::size_t limit);

    /// Gives the number of edits between the word and `other`; when it is more than the limit, any
    /// number above the limit.
    /// Cost: both lengths multiplied; little when these alone differ by more than the limit.
    std::size_t to(std::string_view other);

  private:
    using Row = std::vector<std::size_t>;

    std::u32string word_;
    std::u32string other_;
    std::size_t limit_;
    Row before_last_;
    Row last_;
    Row row_;
};

}  // namespace docent
