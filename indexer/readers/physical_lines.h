#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace docent {

/// A line as the file has it; its text leads into the file's text.
struct PhysicalLine {
    std::string_view text;         ///< without the white space around it, its list marker included
    std::size_t indent = 0;        ///< columns before the text
    std::size_t marker_bytes = 0;  ///< the marker and the white space behind it
    bool is_after_blank = true;    ///< nothing, an empty line or a ruler ("-----") before it
    bool is_before_blank = true;   ///< the same behind it
    bool stands_out = false;       ///< a heading by itself: a ruler is directly below it

    bool is_item() const { return marker_bytes > 0; }
};

/// Gives the lines of `text` that say something, in order. A list marker alone on its line belongs
/// to the next line.
///
/// Takes: valid UTF-8, lines ending in "\n".
/// Cost: linear.
std::vector<PhysicalLine> physical_lines(std::string_view text);

}  // namespace docent
