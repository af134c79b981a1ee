#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docent {

/// What a list item begins with.
struct ListMarker {
    std::string text;       ///< "•" for any bullet, "2." or "b)" as typed
    std::size_t bytes = 0;  ///< of the line, with the blank behind it; 0: no marker
    bool is_sure = false;   ///< a bullet: "5)" or "2020." may also be in the middle of a sentence
};

/// Gives the marker of a line that is an item of a list.
ListMarker list_marker(std::string_view line);

}  // namespace docent
