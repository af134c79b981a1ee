#pragma once

#include <vector>

#include "indexer/readers/html_page.h"
#include "model/document.h"

namespace docent {

/// Puts an element that is left out of a page into the receipt: one line for each block in it, each
/// whole and with the line of the source it begins on. Blocks without a letter or digit, and what
/// nobody sees (scripts, styles), give none.
void add_dropped_lines(const HtmlPage& page, HtmlNodeId id, const char* rule,
                       std::vector<Dropped>& dropped);

}  // namespace docent
