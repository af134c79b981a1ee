#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "model/document.h"
#include "web/table_cells.h"

namespace docent {

/// Where a row stands.
struct RowPlace {
    std::size_t table = 0;
    std::size_t row = 0;

    bool operator==(const RowPlace&) const = default;
};

/// The tables of an article: every run of its rows that reads as one table.
class ArticleTables {
  public:
    /// Takes: blocks that outlive the tables.
    explicit ArticleTables(const std::vector<Block>& blocks);

    /// Gives the place of a row, or nothing when it is in no table.
    /// Takes: one of the blocks that the tables were made from.
    std::optional<RowPlace> place_of(const Block& block) const;

    const TableCells& operator[](std::size_t table) const { return tables_[table]; }

  private:
    void add(const std::vector<const Block*>& run);

    std::vector<TableCells> tables_;
    std::unordered_map<const Block*, RowPlace> places_;
};

}  // namespace docent
