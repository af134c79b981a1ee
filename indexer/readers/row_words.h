#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// The words of a line of text, what stands in brackets belonging to the word before it, and how
/// they may be cells of a table.
class RowWords {
  public:
    /// Takes: a line, which must outlive this. Of a long line the beginning is looked at.
    explicit RowWords(std::string_view line);

    /// Gives the line as a table's header of so many columns, or nothing: a name for each column
    /// where they are single words or begin with the only capital letters; or, behind the name of
    /// the first column, names that all begin or end with the same word ("Oral dose Injected
    /// dose").
    std::optional<std::vector<std::string>> header(std::size_t columns) const;

    /// Is it the header of so many columns by such a shared word?
    bool has_shared_word(std::size_t columns) const;

    /// Gives the cells of a row of so many columns, each beginning with a capital letter or a
    /// value, or nothing when that gives another number of them.
    std::optional<std::vector<std::string>> cells(std::size_t columns) const;

    /// Gives the length in bytes of the row's name, where a cell begins behind it with a capital
    /// letter ("Primary Use" of "Primary Use Suitable for ..."), or 0 when that is unclear.
    std::size_t name_bytes() const;

  private:
    std::vector<std::string> cut_at(const std::vector<std::size_t>& starts) const;
    std::optional<std::vector<std::string>> cut_at_capitals(std::size_t columns,
                                                            bool may_join) const;
    std::optional<std::vector<std::string>> cut_by_shared_word(std::size_t columns) const;

    std::string_view line_;
    std::vector<std::string_view> words_;
};

}  // namespace docent
