// Raw blocks become canonical text in one pass: each block's text is tidied, a separator that
// depends on the block's kind is written, then the text itself, and its place is its span. Since
// spans are taken from where the text was written, they are right by construction.

#include "indexer/document_builder.h"

#include <algorithm>

#include "indexer/characters.h"

namespace docent {
namespace {

// Indentation is for the eye; deeper lists stay at this depth so that nesting bombs stay small.
constexpr int kMaxListDepth = 8;

// Code keeps its line breaks and indentation; tabs become four blanks.
std::string tidy_code(std::string_view code) {
    std::string tidy;
    tidy.reserve(code.size());
    const auto end_line = [&] {
        while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
        if (!tidy.empty()) tidy += '\n';
    };
    for (const char c : code) {
        if (c == '\n') {
            end_line();
        } else if (c == '\t') {
            tidy += "    ";
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
            tidy += c;
        }
    }
    while (!tidy.empty() && (tidy.back() == ' ' || tidy.back() == '\n')) tidy.pop_back();
    return tidy;
}

void append_separator(const RawBlock& block, const std::vector<Block>& before, std::string& text) {
    const bool is_item = block.kind == BlockKind::list_item;
    if (!before.empty()) {
        const BlockKind previous = before.back().kind;
        const bool follows_on =
            previous == BlockKind::list_item || previous == BlockKind::paragraph;
        text += is_item && follows_on ? "\n" : "\n\n";
    }
    if (!is_item) return;
    const int depth = std::clamp(block.list_depth, 0, kMaxListDepth);
    text.append(2 * static_cast<std::size_t>(depth), ' ');
    const std::string marker = collapse_white_space(block.list_marker);
    text += marker.empty() ? "•" : marker;
    text += ' ';
}

}  // namespace

void set_blocks(const std::vector<RawBlock>& blocks, Document& document) {
    document.text.clear();
    document.blocks.clear();
    document.blocks.reserve(blocks.size());
    for (const RawBlock& raw : blocks) {
        std::string text =
            raw.kind == BlockKind::code ? tidy_code(raw.text) : collapse_white_space(raw.text);
        if (text.empty()) continue;
        append_separator(raw, document.blocks, document.text);
        Block block;
        block.kind = raw.kind;
        if (raw.kind == BlockKind::heading)
            block.heading_level = std::clamp(raw.heading_level, 1, 6);
        block.page = raw.page;
        block.line = raw.line;
        block.is_reconstructed = raw.is_reconstructed;
        block.begin_byte = document.text.size();
        document.text += text;
        block.end_byte = document.text.size();
        block.text = std::move(text);
        document.blocks.push_back(std::move(block));
    }
}

}  // namespace docent
