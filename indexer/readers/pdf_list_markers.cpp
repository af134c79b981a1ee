// A marker is a bullet, or a short number or letter closed by "." or ")", with a blank behind it.

#include "indexer/readers/pdf_list_markers.h"

#include <array>

#include "indexer/characters.h"

namespace docent {
namespace {

std::size_t bullet_bytes(std::string_view line) {
    static constexpr std::array<std::string_view, 15> kBullets = {
        "•", "-", "*", "–", "·", "▪", "◦", "‣", "●", "○", "■", "□", "➢", "⁃", "✓"};
    for (const std::string_view bullet : kBullets) {
        if (line.starts_with(bullet)) return bullet.size();
    }
    return 0;
}

// "12.", "3)", "b)", "(4)", "(c)"
std::size_t number_bytes(std::string_view line) {
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    std::size_t at = open;
    while (at < line.size() && at < open + 2 && is_digit(line[at])) ++at;
    const bool is_number = at > open;
    if (!is_number && at < line.size() && line[at] >= 'a' && line[at] <= 'z') ++at;
    if (at == open || at >= line.size()) return 0;
    const bool is_closed = line[at] == ')' || (is_number && open == 0 && line[at] == '.');
    return is_closed ? at + 1 : 0;
}

}  // namespace

ListMarker list_marker(std::string_view line) {
    const std::size_t bullet = bullet_bytes(line);
    const std::size_t length = bullet > 0 ? bullet : number_bytes(line);
    const std::string_view rest = line.substr(length);
    if (length == 0 || !rest.starts_with(' ') || !has_letter_or_digit(rest)) return {};
    ListMarker marker;
    marker.text = bullet > 0 ? "•" : std::string(line.substr(0, length));
    marker.bytes = length + 1;
    marker.is_sure = bullet > 0;
    return marker;
}

}  // namespace docent
