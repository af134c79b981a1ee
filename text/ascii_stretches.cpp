// A stretch ends at white space: an ASCII one before the word with the first other character, one
// of other characters before the first word that has none. Each byte is looked at twice at most.

#include "text/ascii_stretches.h"

#include <cstdint>
#include <cstring>

namespace docent {
namespace {

bool is_ascii(char c) {
    return (c & '\x80') == 0;
}

// Gives the place of the first other character from `begin` on.
std::size_t ascii_end(std::string_view text, std::size_t begin) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    std::uint64_t bytes = 0;
    std::size_t end = begin;
    for (; end + sizeof bytes <= text.size(); end += sizeof bytes) {
        std::memcpy(&bytes, text.data() + end, sizeof bytes);
        if ((bytes & kHighBits) != 0) break;
    }
    while (end < text.size() && is_ascii(text[end])) ++end;
    return end;
}

bool is_white_space(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

}  // namespace

std::size_t ascii_stretch_end(std::string_view text, std::size_t begin) {
    std::size_t end = ascii_end(text, begin);
    if (end == text.size()) return end;
    while (end > begin && !is_white_space(text[end])) --end;
    return end;
}

std::size_t other_stretch_end(std::string_view text, std::size_t begin) {
    for (std::size_t end = begin; end < text.size();) {
        bool has_other = !is_ascii(text[end++]);  // white space belongs to the word behind it
        for (; end < text.size() && !is_white_space(text[end]); ++end) {
            has_other |= !is_ascii(text[end]);
        }
        if (!has_other) return begin;
        begin = end;
    }
    return begin;
}

}  // namespace docent
