#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// How the items of one level of a list are marked.
struct ListLevel {
    std::string format = "1";  ///< "1", "01", "a", "A", "i" or "I"; empty: a bullet
    std::string before;        ///< what stands before the number: "("
    std::string after = ".";   ///< what stands behind it: ")"
    int start = 1;
    int shown_levels = 1;  ///< with the numbers of this many levels: 2 gives "3.1"
};

/// The levels of a list and where each of them has counted to. Levels go from 0 to 9.
class ListCounter {
  public:
    static constexpr std::size_t kLevels = 10;

    std::array<ListLevel, kLevels> levels;

    /// Counts an item and gives its marker: "•", "3.", "(b)", "2.1.". It is at most a few dozen
    /// bytes.
    std::string next_marker(int level);

    /// Lets the next item of `level` have `number`.
    void restart(int level, int number);

  private:
    std::array<std::optional<int>, kLevels> last_;  // the number given last, since the level began
};

/// Gives a number as lists write it. Takes: a format as in `ListLevel`.
/// Gives: digits where a format cannot write the number (letters and Roman numerals go to 3,999).
std::string list_number(int number, std::string_view format);

}  // namespace docent
