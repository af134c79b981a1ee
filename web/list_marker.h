#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace docent {

/// What stands before a list item in an article's canonical text.
struct ListMarker {
    int depth = 0;                        ///< 0 for an outermost item
    std::optional<std::uint32_t> number;  ///< of a numbered item; nothing for a bullet
    std::size_t size_bytes = 0;           ///< of blanks, marker and the blank after it

    bool operator==(const ListMarker&) const = default;
};

/// Gives the marker that `line` begins with, or nothing when it is no list item.
/// Takes: the line from its beginning; a marker is a bullet or a number of at most nine digits with
/// a dot or bracket, after two blanks for each level of depth, before a blank.
std::optional<ListMarker> list_marker_from(std::string_view line);

/// Gives the marker of the list item whose text begins at `begin` in `text`; a bullet of depth 0
/// when none is found there.
ListMarker list_marker_before(std::string_view text, std::size_t begin);

}  // namespace docent
