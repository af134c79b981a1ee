#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace docent {

/// Names one passage for ever in links: `/article/ARTICLE_ID#p-ORDINAL`.
struct PassageId {
    std::string article_id;
    std::uint32_t ordinal = 0;  ///< 0 for the first passage of the article

    auto operator<=>(const PassageId&) const = default;
};

/// The same id as text, "ARTICLE_ID#p-ORDINAL": what follows `/article/` in a link.
inline std::string to_string(const PassageId& id) {
    return id.article_id + "#p-" + std::to_string(id.ordinal);
}

/// A stretch of an article that answers one question and can be read alone.
struct Passage {
    PassageId id;
    std::string title;                      ///< of the article
    std::vector<std::string> heading_path;  ///< headings above it, and the question it answers
    std::string text;                       ///< the article's canonical text from begin to end
    std::size_t begin_byte = 0;             ///< half-open span in `Document::text`
    std::size_t end_byte = 0;
    std::uint32_t token_count = 0;  ///< words in `text`
    std::uint32_t page = 0;         ///< of its first block, as in `Block::page`
    std::uint32_t line = 0;         ///< of its first block, as in `Block::line`
    std::string language;           ///< of the article, as in `Document::language`

    bool operator==(const Passage&) const = default;
};

}  // namespace docent
