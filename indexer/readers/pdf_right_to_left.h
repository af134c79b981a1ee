#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives how many more letters of `text` belong to scripts written from right to left (Hebrew,
/// Arabic and their neighbours) than to others.
long right_to_left_balance(std::string_view text);

/// Gives text that is in the order of its places on the page, from left to right, in the order in
/// which it is read from right to left.
std::string read_from_right(std::string_view text);

}  // namespace docent
