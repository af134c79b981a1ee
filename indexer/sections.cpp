// A heading ends all headings of its level and below; so no more than six stand above a section.

#include "indexer/sections.h"

#include <algorithm>

namespace docent {

std::vector<Section> sections_of(const Document& document) {
    const std::span<const Block> blocks(document.blocks);
    const auto is_heading = [](const Block& block) { return block.kind == BlockKind::heading; };
    std::vector<Section> sections;
    std::vector<const Block*> headings;
    for (auto begin = blocks.begin(); begin != blocks.end();) {
        if (is_heading(*begin)) {
            while (!headings.empty() && headings.back()->heading_level >= begin->heading_level) {
                headings.pop_back();
            }
            headings.push_back(&*begin++);
            continue;
        }
        const auto end = std::find_if(begin, blocks.end(), is_heading);
        sections.push_back({headings, {begin, end}});
        begin = end;
    }
    return sections;
}

}  // namespace docent
