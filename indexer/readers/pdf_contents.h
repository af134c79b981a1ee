#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "indexer/readers/pdf_lines.h"
#include "model/document.h"

namespace docent {

/// Takes tables of contents out of the lines: at least five lines with dots that lead to page
/// numbers, in order. `receipt` gets each with the rule `table_of_contents`: it names what the
/// article says elsewhere. Nothing is taken if that is one of `kept_rules`.
///
/// Takes: lines in reading order; the number of pages of the article. Prices behind dots are in no
/// order, or go beyond the pages, and stay.
void take_contents(std::vector<PdfLine>& lines, std::uint32_t page_count,
                   const std::set<std::string>& kept_rules, std::vector<Dropped>& receipt);

}  // namespace docent
