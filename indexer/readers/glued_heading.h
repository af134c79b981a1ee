#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// Gives the length of the heading that stands at the beginning of its paragraph's line, because
/// the line break between them was lost, or 0 when there is none or it cannot be told:
/// "Signs of deficiencyThe signs are ...", "What is B12?It is ...", "Vitamin D Vitamin D is ...",
/// "Signs in Older People The signs are ...".
///
/// Takes: a line without white space around it; whether it is a paragraph alone, since the last of
/// these forms is also that of a table's row.
/// Cost: constant, the beginning of the line is looked at.
std::size_t glued_heading_bytes(std::string_view line, bool is_alone);

}  // namespace docent
