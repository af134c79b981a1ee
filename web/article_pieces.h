#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"
#include "model/passage.h"

namespace docent {

inline constexpr std::size_t kNoPassage = static_cast<std::size_t>(-1);

/// A block, or the part of it that lies in one passage.
struct ArticlePiece {
    const Block* block = nullptr;
    std::size_t begin_byte = 0;  ///< half-open span in `Document::text`
    std::size_t end_byte = 0;
    std::size_t passage = kNoPassage;  ///< index in the article's passages, or kNoPassage
    bool goes_on = false;              ///< not the first piece of its block

    bool operator==(const ArticlePiece&) const = default;
};

/// Cuts an article's blocks where a passage begins or ends.
/// Takes: the article's passages in order.
/// Gives: pieces in order, which lead into `article`; each lies in one passage or, like headings,
/// in none.
std::vector<ArticlePiece> pieces_of(const Document& article, const std::vector<Passage>& passages);

}  // namespace docent
