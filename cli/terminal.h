#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docent {

/// Where text goes, and what it can show there.
struct Terminal {
    bool is_terminal = false;
    bool has_colour = false;  ///< a terminal, and NO_COLOR is not set
    std::size_t width = 80;   ///< columns to fill, at most 100: longer lines are hard to read
};

/// Looks at standard output or standard error (file descriptor 1 or 2).
Terminal terminal_of(int descriptor);

/// The ways in which text can stand out. Without colour they change nothing.
enum class Style { plain, answer, match, source, warning };

/// Gives `text` in a style.
std::string styled(std::string_view text, Style style, const Terminal& terminal);

/// Gives `text` without control characters other than line feed, tabs as blanks: what comes from an
/// article must not move the cursor or colour the screen.
std::string without_controls(std::string_view text);

}  // namespace docent
