// Counting finds a site's own lines, but also the sentences that a site repeats because they are
// true of many things ("Keep this medicine out of the reach of children"). What tells the two
// apart is what stands around them: a site's line stands beside the text of the article, a
// repeated answer is all that stands below its heading, or one item of a list. So blocks are
// looked at in sections (a heading and what follows it) and in whole lists.

#include "indexer/cleaning/repeated_lines.h"

#include <algorithm>
#include <bit>
#include <string>

#include "indexer/characters.h"
#include "text/content_hash.h"
#include "text/folded_text.h"

namespace docent {
namespace {

constexpr std::size_t kMinWords = 3;
constexpr std::size_t kMaxWords = 40;
constexpr std::uint64_t kMinArticles = 4;
constexpr std::uint64_t kArticlesPerRepeat = 4;

using Flags = std::vector<bool>;

bool starts_section(const RawBlock& block) {
    return block.kind == BlockKind::heading || block.kind == BlockKind::question;
}

// Calls `visit(begin, end)` for each longest run of blocks in which only the first may start one.
template <typename Starts, typename Visit>
void for_each_run(std::size_t blocks, Starts starts, Visit visit) {
    for (std::size_t begin = 0; begin < blocks;) {
        std::size_t end = begin + 1;
        while (end < blocks && !starts(end)) ++end;
        visit(begin, end);
        begin = end;
    }
}

void take_back(Flags& is_repeated, std::size_t begin, std::size_t end) {
    std::fill(is_repeated.begin() + static_cast<std::ptrdiff_t>(begin),
              is_repeated.begin() + static_cast<std::ptrdiff_t>(end), false);
}

bool all_repeated(const Flags& is_repeated, std::size_t begin, std::size_t end) {
    const auto first = is_repeated.begin();
    return std::all_of(first + static_cast<std::ptrdiff_t>(begin),
                       first + static_cast<std::ptrdiff_t>(end), [](bool is) { return is; });
}

// A list with an item of its own, or with a line that introduces it, stays whole.
void keep_lists(const std::vector<RawBlock>& blocks, Flags& is_repeated) {
    const auto is_item = [&](std::size_t at) { return blocks[at].kind == BlockKind::list_item; };
    const auto starts = [&](std::size_t at) { return is_item(at) != is_item(at - 1); };
    for_each_run(blocks.size(), starts, [&](std::size_t begin, std::size_t end) {
        if (!is_item(begin)) return;
        const bool is_introduced = begin > 0 && trim(blocks[begin - 1].text).ends_with(':');
        if (is_introduced || !all_repeated(is_repeated, begin, end)) {
            take_back(is_repeated, begin, end);
        }
    });
}

// A heading keeps some text of its own below it; the first, which is the title, need not.
void keep_sections(const std::vector<RawBlock>& blocks, Flags& is_repeated) {
    const auto starts = [&](std::size_t at) { return starts_section(blocks[at]); };
    for_each_run(blocks.size(), starts, [&](std::size_t begin, std::size_t end) {
        if (begin == 0 || begin + 1 == end) return;
        if (all_repeated(is_repeated, begin + 1, end)) take_back(is_repeated, begin + 1, end);
    });
}

bool leaves_text(const std::vector<RawBlock>& blocks, const Flags& is_repeated) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!is_repeated[i] && !starts_section(blocks[i])) return true;
    }
    return false;
}

}  // namespace

std::uint64_t repeated_line_hash(std::string_view line) {
    return checksum(FoldedText(collapse_white_space(line)).text());
}

bool can_repeat(BlockKind kind, std::string_view text) {
    const bool is_item = kind == BlockKind::list_item;
    if (!is_item && kind != BlockKind::paragraph && kind != BlockKind::quote) return false;
    text = trim(text);
    if (text.ends_with(':') || !has_letter_or_digit(text)) return false;
    const std::size_t words = count_words(text);
    return words <= kMaxWords && (is_item || words >= kMinWords);
}

std::vector<std::uint64_t> repeatable_lines(const Document& document) {
    std::vector<std::uint64_t> hashes;
    for (const Block& block : document.blocks) {
        if (can_repeat(block.kind, block.text)) hashes.push_back(repeated_line_hash(block.text));
    }
    for (const Dropped& dropped : document.dropped) {
        if (dropped.rule == kRepeatedLineRule) hashes.push_back(repeated_line_hash(dropped.text));
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

std::uint64_t repeated_threshold(std::uint64_t articles) {
    return std::max(kMinArticles, std::bit_floor(articles) / kArticlesPerRepeat);
}

std::vector<bool> find_repeated_lines(const std::vector<RawBlock>& blocks,
                                      const std::unordered_set<std::uint64_t>& repeated) {
    Flags is_repeated(blocks.size());
    if (repeated.empty()) return is_repeated;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        is_repeated[i] = can_repeat(blocks[i].kind, blocks[i].text) &&
                         repeated.contains(repeated_line_hash(blocks[i].text));
    }
    keep_lists(blocks, is_repeated);
    keep_sections(blocks, is_repeated);
    if (!leaves_text(blocks, is_repeated)) take_back(is_repeated, 0, blocks.size());
    return is_repeated;
}

}  // namespace docent
