// A reader process that a hostile file has taken over can send any document. What later stages take
// for granted is looked at here, once.

#include "indexer/worker/document_check.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "indexer/characters.h"

namespace docent {
namespace {

constexpr int kLastHeadingLevel = 6;

// Gives the number of bytes that `text` has before its first character beyond ASCII, or fewer by at
// most seven.
std::size_t ascii_bytes(std::string_view text) {
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        if ((bytes & 0x8080808080808080U) != 0) break;
    }
    return at;
}

// The bytes that UTF-8 has for a character, 0 for what is none.
std::size_t utf8_bytes(char32_t character) {
    if (character < 0x80) return 1;
    if (character < 0x800) return 2;
    if (character < 0x10000) return character >= 0xD800 && character < 0xE000 ? 0 : 3;
    return character < 0x110000 ? 4 : 0;
}

bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool has_sound_blocks(const Document& document) {
    std::size_t end = 0;
    return std::all_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        const bool is_in_order = block.begin_byte >= end && block.end_byte >= block.begin_byte &&
                                 block.end_byte <= document.text.size();
        end = block.end_byte;
        return is_in_order && is_boundary(document.text, block.begin_byte) &&
               is_boundary(document.text, block.end_byte) && block.heading_level >= 0 &&
               block.heading_level <= kLastHeadingLevel;
    });
}

bool has_sound_drops(const Document& document) {
    return std::all_of(document.dropped.begin(), document.dropped.end(), [](const Dropped& drop) {
        return drop.begin_byte <= drop.end_byte && is_utf8(drop.text) && is_utf8(drop.rule);
    });
}

// A code of two or three small letters.
bool has_sound_language(const Document& document) {
    const std::string& code = document.language;
    return (code.size() == 2 || code.size() == 3) &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_sound_link(const Document& document) {
    constexpr std::size_t kSchemeBytes = 8;
    const std::string begin = lower_ascii(document.source_url.substr(0, kSchemeBytes));
    return begin.empty() || begin.starts_with("http://") || begin == "https://";
}

}  // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t at = ascii_bytes(text); at < text.size();) {
        const std::size_t begin = at;
        if (utf8_bytes(next_character(text, at)) != at - begin) return false;
        if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) {
            at += ascii_bytes(text.substr(at));
        }
    }
    return true;
}

bool is_sound(const Document& document) {
    const std::array<std::string_view, 9> texts = {
        document.text,      document.title,      document.author,
        document.record_id, document.source_url, document.published,
        document.reviewed,  document.updated,    document.language};
    return !document.title.empty() && std::all_of(texts.begin(), texts.end(), is_utf8) &&
           is_utf8(document.content_hash) && has_sound_blocks(document) &&
           has_sound_drops(document) && has_sound_link(document) && has_sound_language(document);
}

}  // namespace docent
