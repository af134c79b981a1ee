#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace docent {

/// A block as a reader finds it, before the canonical text exists.
struct RawBlock {
    BlockKind kind = BlockKind::paragraph;
    int heading_level = 0;       ///< 1 to 6 for headings, 0 for everything else
    std::string text;            ///< UTF-8; white space is collapsed by the builder, except in code
    std::string list_marker;     ///< "•", "3."; empty for anything but list items
    int list_depth = 0;          ///< 0 for an outermost list item
    std::size_t begin_byte = 0;  ///< half-open span in the decoded file: where it was found
    std::size_t end_byte = 0;
    std::uint32_t page = 0;         ///< as in `Block::page`
    std::uint32_t line = 0;         ///< as in `Block::line`
    bool is_reconstructed = false;  ///< as in `Block::is_reconstructed`
};

/// Gives the document of these blocks: sets `text` and `blocks` (with spans into `text`) of
/// `document`, leaving its other fields alone. Blocks without text are left out.
///
/// Every reader ends in this function, so that the canonical text looks the same whatever the
/// article's format: a blank line between blocks, except that a list item follows a paragraph or
/// another item on the next line; before a list item two spaces per depth, its marker ("•" if it
/// has none) and a space. White space in a text, no-break spaces included, is one space each; code
/// keeps its lines. Control characters are gone.
void set_blocks(const std::vector<RawBlock>& blocks, Document& document);

}  // namespace docent
