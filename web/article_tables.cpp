// A table's rows follow each other in an article without anything between them, so a run of rows is
// a table, unless two tables met or a row lost its headers: then `table_from_rows` finds none, and
// the rows stay lines of text. Where reconstructed rows meet others, two tables met.

#include "web/article_tables.h"

#include <string_view>
#include <utility>

namespace docent {

ArticleTables::ArticleTables(const std::vector<Block>& blocks) {
    std::vector<const Block*> run;
    for (const Block& block : blocks) {
        if (block.kind == BlockKind::table_row) {
            if (!run.empty() && run.back()->is_reconstructed != block.is_reconstructed) {
                add(std::exchange(run, {}));
            }
            run.push_back(&block);
        } else {
            add(std::exchange(run, {}));
        }
    }
    add(run);
}

std::optional<RowPlace> ArticleTables::place_of(const Block& block) const {
    const auto found = places_.find(&block);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

void ArticleTables::add(const std::vector<const Block*>& run) {
    std::vector<std::string_view> rows;
    rows.reserve(run.size());
    for (const Block* block : run) rows.emplace_back(block->text);
    std::optional<TableCells> table = table_from_rows(rows);
    if (!table) return;
    for (std::size_t i = 0; i < run.size(); ++i) places_[run[i]] = {tables_.size(), i};
    tables_.push_back(std::move(*table));
}

}  // namespace docent
