#pragma once

#include <cstdint>
#include <vector>

#include "indexer/readers/html_page.h"

namespace docent {

/// What stands in an element and all that is in it, in bytes without white space.
struct HtmlWeight {
    std::uint32_t text = 0;
    std::uint32_t link = 0;   ///< of the text: in links that lead out of the page
    std::uint32_t prose = 0;  ///< of the text: in running text, outside of links
    std::uint32_t own = 0;    ///< of the text of a block: outside of the blocks in it
    std::uint32_t own_link = 0;

    double link_density() const { return text == 0 ? 0 : double(link) / double(text); }
};

/// Gives for each node of a page what it weighs without what `removals` leaves out.
///
/// Running text is that of a block of 25 bytes and more, at most half of it links.
std::vector<HtmlWeight> html_weights(const HtmlPage& page, const HtmlRemovals& removals);

/// Gives for each node the nearest block around it, a block itself for blocks.
std::vector<HtmlNodeId> html_blocks_around(const HtmlPage& page);

}  // namespace docent
