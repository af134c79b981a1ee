// The terms of lines are fixed in width, so that their order is that of the hashes.

#include "store/schema.h"

#include <charconv>

#include "text/content_hash.h"

namespace docent {
namespace {

void append_hex(std::uint64_t number, int digits, std::string& text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
        text += kDigits[(number >> static_cast<unsigned>(shift)) & 15U];
    }
}

}  // namespace

std::string line_term_prefix(std::string_view root) {
    std::string prefix(kLinePrefix);
    append_hex(checksum(root), 8, prefix);
    return prefix;
}

std::string line_term(std::string_view root, std::uint64_t line) {
    std::string term = line_term_prefix(root);
    append_hex(line, 16, term);
    return term;
}

std::optional<std::uint64_t> line_from_term(std::string_view term, std::string_view prefix) {
    if (!term.starts_with(prefix)) return std::nullopt;
    term.remove_prefix(prefix.size());
    std::uint64_t line = 0;
    const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), line, 16);
    const bool is_whole = error == std::errc() && end == term.data() + term.size();
    return is_whole ? std::optional(line) : std::nullopt;
}

}  // namespace docent
