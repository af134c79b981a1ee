#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/readers/pdf_lines.h"

namespace docent {

/// Does `text` end with a mark that ends sentences, quotes and brackets aside, or with a colon?
bool ends_sentence(std::string_view text);

/// Lines of one look without a gap between them: one or several paragraphs.
class PdfStretch {
  public:
    /// Takes: lines [begin, end) of `lines`, which must live as long as this.
    PdfStretch(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end);

    /// Does a paragraph begin at line `at`? `is_in_item`: the one before is an item of a list.
    bool begins_paragraph(std::size_t at, bool is_in_item) const;

    /// Does line `at` reach the right margin?
    bool is_full(std::size_t at) const;

  private:
    bool is_indented(std::size_t at) const;
    bool is_ended_before(std::size_t at) const;

    const std::vector<PdfLine>& lines_;
    std::size_t begin_;
    double size_;
    double left_;
    double right_;
    bool is_hanging_ = false;
};

}  // namespace docent
