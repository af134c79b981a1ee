#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/readers/pdf_pieces.h"
#include "model/document.h"

namespace docent {

/// Takes headers, footers and page numbers out of the pages: what stands near the edge of several
/// pages at the same height with the same text, numbers aside. `receipt` gets each of them, with
/// the rule `running_header`, `running_footer` or `page_number`.
///
/// Takes: pages in order; the names of rules by which nothing is to be taken. If nothing else would
/// be left, nothing is taken. Cost: n log n.
void take_running_lines(std::vector<PdfPagePieces>& pages, const std::set<std::string>& kept_rules,
                        std::vector<Dropped>& receipt);

}  // namespace docent
