// An item's marker is no part of its block: it stands in the canonical text between the beginning
// of the line and the block. Both functions read that stretch with the same few rules.

#include "web/list_marker.h"

#include <algorithm>
#include <charconv>

namespace docent {
namespace {

constexpr std::string_view kBullet = "•";
constexpr std::size_t kMaxDigits = 9;
constexpr std::size_t kBlanksPerDepth = 2;

}  // namespace

std::optional<ListMarker> list_marker_from(std::string_view line) {
    const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(blanks);
    ListMarker marker;
    marker.depth = static_cast<int>(blanks / kBlanksPerDepth);
    std::size_t size = kBullet.size();
    if (!rest.starts_with(kBullet)) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (digits == 0 || digits > kMaxDigits || digits == rest.size()) return std::nullopt;
        if (rest[digits] != '.' && rest[digits] != ')') return std::nullopt;
        std::uint32_t number = 0;
        std::from_chars(rest.data(), rest.data() + digits, number);
        marker.number = number;
        size = digits + 1;
    }
    if (size >= rest.size() || rest[size] != ' ') return std::nullopt;
    marker.size_bytes = blanks + size + 1;
    return marker;
}

ListMarker list_marker_before(std::string_view text, std::size_t begin) {
    const std::string_view before = text.substr(0, begin);
    const std::size_t line_end = before.rfind('\n');
    const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    return list_marker_from(before.substr(line_begin)).value_or(ListMarker{});
}

}  // namespace docent
