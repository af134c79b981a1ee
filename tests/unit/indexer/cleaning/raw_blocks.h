#pragma once

#include <string>
#include <utility>
#include <vector>

#include "indexer/cleaning/cleaner.h"
#include "indexer/document_builder.h"
#include "tests/unit/indexer/block_outline.h"

namespace docent {

inline RawBlock paragraph(std::string text) {
    RawBlock block;
    block.text = std::move(text);
    return block;
}

inline RawBlock heading(std::string text, int level = 2) {
    RawBlock block = paragraph(std::move(text));
    block.kind = BlockKind::heading;
    block.heading_level = level;
    return block;
}

inline RawBlock item(std::string text) {
    RawBlock block = paragraph(std::move(text));
    block.kind = BlockKind::list_item;
    block.list_marker = "•";
    return block;
}

/// The rules that dropped something, in order, and what stayed.
struct Cleaned {
    std::vector<std::string> rules;
    std::string kept;
};

using Rules = std::vector<std::string>;

inline Cleaned cleaned(const std::vector<RawBlock>& blocks, const CleaningOptions& options = {}) {
    std::vector<Dropped> receipt;
    Cleaned made{{}, outline(clean(blocks, options, receipt))};
    for (const Dropped& dropped : receipt) made.rules.push_back(dropped.rule);
    return made;
}

/// The rules that drop something of a line that stands between two paragraphs.
inline Rules rules_between_text(RawBlock block) {
    return cleaned({heading("A title", 1), paragraph("The first paragraph of the text."),
                    std::move(block), paragraph("The second paragraph of the text.")})
        .rules;
}

}  // namespace docent
