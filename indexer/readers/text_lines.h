#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// A line of plain text as its writer meant it: wrapped lines are one, list markers are apart.
struct TextLine {
    std::string text;             ///< without white space and list marker around it, never empty
    std::string marker;           ///< "•" for any bullet, "2." or "b)" as typed; else empty
    std::size_t indent = 0;       ///< columns before the text or its marker
    bool is_after_blank = true;   ///< nothing, an empty line or a ruler ("-----") before it
    bool is_before_blank = true;  ///< the same behind it
    bool stands_out = false;      ///< a heading by itself: underlined, or glued to its paragraph
    std::size_t begin_byte = 0;   ///< half-open span in the text that it is from
    std::size_t end_byte = 0;
};

/// Gives the lines of `text` that say something, in order.
///
/// Takes: valid UTF-8, lines ending in "\n".
/// Lines are joined where the text is wrapped: most of its lines end where the next word would
/// have gone past a common right margin of 40 to 130 columns. In a list item, further lines that
/// are indented deeper than its marker, or go on in the middle of a sentence, belong to it. Lines
/// that were run together are parted: see `part_run_on_lines`.
/// Cost: linear.
std::vector<TextLine> text_lines(std::string_view text);

}  // namespace docent
