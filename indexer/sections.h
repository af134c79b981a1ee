#pragma once

#include <span>
#include <vector>

#include "model/document.h"

namespace docent {

/// The blocks between two headings of a document, which it views.
struct Section {
    std::vector<const Block*> headings;  ///< above it, outermost first
    std::span<const Block> blocks;       ///< at least one, none of them a heading
};

/// Gives the sections of a document in order. Cost: linear.
std::vector<Section> sections_of(const Document& document);

}  // namespace docent
