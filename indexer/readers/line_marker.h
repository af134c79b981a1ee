#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// Gives the length of the list marker that `line` begins with and of the white space behind it, or
/// 0 when it begins with none or nothing follows it: bullets of all kinds, "12.", "3)", "b)",
/// "(iv)", and where a tab follows, the letters that bullets of symbol fonts turn into.
std::size_t line_marker_bytes(std::string_view line);

/// Is the line nothing but a list marker, as where a page's markers and texts were copied apart?
bool is_lone_marker(std::string_view line);

/// Gives the length of a marker that may also be somebody's initial ("A.", "iv."), with the white
/// space behind it, or 0.
std::size_t letter_marker_bytes(std::string_view line);

/// May a list whose item `before` is marked like this ("A.", "iii.") go on with item `after`?
bool is_next_letter(std::string_view before, std::string_view after);

/// May a list begin with an item that is marked like this ("a.", "I.")?
bool is_first_letter(std::string_view marker);

}  // namespace docent
