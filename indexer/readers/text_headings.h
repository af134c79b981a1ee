#pragma once

#include <vector>

#include "indexer/readers/text_lines.h"

namespace docent {

/// Tells which lines of a text are headings.
///
/// Takes: the lines in order; for each, whether it is part of a table.
/// A heading is a short line without closing punctuation that stands alone, or, where no blank
/// lines part the paragraphs, between long lines; "?" and "!" may close it, a colon makes it a
/// paragraph that leads in what follows. Cost: linear.
std::vector<bool> find_headings(const std::vector<TextLine>& lines,
                                const std::vector<bool>& is_in_table);

/// Does the line have a heading's shape, wherever it stands?
bool is_heading_shape(const TextLine& line);

}  // namespace docent
