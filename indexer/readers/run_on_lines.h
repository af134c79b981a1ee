#pragma once

#include <vector>

#include "indexer/readers/physical_lines.h"

namespace docent {

/// Gives `lines` with those parted in which several were run together: a heading and its paragraph,
/// the items of a list ("• one • two", "1. one 2. two 3. three"), a question and its answer
/// ("Q: Is it? A: Yes.").
/// Cost: linear.
std::vector<PhysicalLine> part_run_on_lines(const std::vector<PhysicalLine>& lines);

}  // namespace docent
