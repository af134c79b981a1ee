#pragma once

#include <string>
#include <vector>

#include "indexer/characters.h"
#include "indexer/document_builder.h"

namespace docent {

/// Gives blocks as one line each, for comparing: "h2 Symptoms", "p Some text.", "- • first",
/// "-- 1. nested", "q quoted", "code int i;", "row A: 1; B: 2". White space is collapsed.
inline std::string outline(const std::vector<RawBlock>& blocks) {
    std::string lines;
    for (const RawBlock& block : blocks) {
        switch (block.kind) {
            case BlockKind::heading:
                lines += 'h' + std::to_string(block.heading_level);
                break;
            case BlockKind::paragraph:
                lines += 'p';
                break;
            case BlockKind::list_item:
                lines += std::string(static_cast<std::size_t>(block.list_depth) + 1, '-') + ' ' +
                         block.list_marker;
                break;
            case BlockKind::quote:
                lines += 'q';
                break;
            case BlockKind::code:
                lines += "code";
                break;
            case BlockKind::table_row:
                lines += "row";
                break;
            case BlockKind::question:
                lines += '?';
                break;
            case BlockKind::disclaimer:
                lines += '!';
                break;
        }
        lines += ' ' + collapse_white_space(block.text) + '\n';
    }
    return lines;
}

}  // namespace docent
