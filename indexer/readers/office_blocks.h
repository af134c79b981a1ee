#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/document_builder.h"
#include "indexer/readers/raw_article.h"
#include "indexer/readers/table_rows.h"

namespace docent {

/// The text of a table, row by row, cell by cell.
using TableCells = std::vector<std::vector<std::string>>;

/// The blocks of an office document in the making, in order. Their lines are the numbers of their
/// paragraphs: those with text, from 1; a row of a table is one. Texts may be malformed UTF-8; it
/// is repaired here.
class OfficeBlocks {
  public:
    /// Takes: the size of the document's file, against which repeated headers are measured; the
    /// names of rules that are switched off, which must outlive this.
    OfficeBlocks(std::size_t source_bytes, const std::set<std::string>& kept_rules);

    /// Adds a block, unless it has no text. Code that follows code continues it; a heading too long
    /// for one becomes a paragraph.
    void add(RawBlock block);

    /// Adds a footnote. Notes stand as paragraphs at the end of their section, before the next
    /// heading, so that they do not part what belongs together.
    void add_note(const std::string& text);

    /// Adds the rows of a table. Takes: how many of its first rows are headers; the last of these
    /// names the columns.
    void add_table(const TableCells& rows, std::size_t header_rows);

    /// Puts a text into the receipt instead, with the name of the rule that drops it; adds it as a
    /// paragraph if that rule is switched off.
    void drop(const std::string& text, const char* rule);

    /// Moves everything into `article`.
    void move_to(RawArticle& article);

  private:
    std::uint32_t next_number(const std::string& text);
    void end_section();

    const std::set<std::string>& kept_rules_;
    std::vector<RawBlock> blocks_;
    std::vector<RawBlock> notes_;  // of the section being read
    std::vector<Dropped> dropped_;
    std::uint32_t paragraphs_ = 0;  // so far
    TableRows table_;
};

}  // namespace docent
