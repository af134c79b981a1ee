// Blocks and passages are both in the order of the text, so one walk over both cuts all blocks. A
// passage never crosses a heading, but a long paragraph can be cut between two passages.

#include "web/article_pieces.h"

#include <algorithm>
#include <string_view>

namespace docent {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \n") == std::string_view::npos;
}

void append_pieces(const Block& block, const std::vector<Passage>& passages, std::size_t& next,
                   std::vector<ArticlePiece>& pieces) {
    const std::string_view text = block.text;
    std::size_t at = block.begin_byte;
    // A blank between two passages is left out, as a browser would.
    const auto cut = [&](std::size_t until, std::size_t passage) {
        const std::size_t end = std::min(until, block.end_byte);
        if (end <= at) return;
        if (!is_blank(text.substr(at - block.begin_byte, end - at))) {
            pieces.push_back({&block, at, end, passage, at > block.begin_byte});
        }
        at = end;
    };
    while (next < passages.size() && passages[next].end_byte <= at) ++next;
    for (std::size_t i = next; i < passages.size(); ++i) {
        if (passages[i].begin_byte >= block.end_byte) break;
        cut(passages[i].begin_byte, kNoPassage);
        cut(passages[i].end_byte, i);
    }
    cut(block.end_byte, kNoPassage);
}

}  // namespace

std::vector<ArticlePiece> pieces_of(const Document& article, const std::vector<Passage>& passages) {
    std::vector<ArticlePiece> pieces;
    std::size_t next = 0;
    for (const Block& block : article.blocks) {
        const bool repeats_title =
            pieces.empty() && block.kind == BlockKind::heading && block.text == article.title;
        if (!repeats_title) append_pieces(block, passages, next, pieces);
    }
    return pieces;
}

}  // namespace docent
