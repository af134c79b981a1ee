#pragma once

#include <string_view>

#include "indexer/readers/html_page.h"

namespace docent {

/// Parses a web page as browsers do: whatever is wrong with it, there is a tree.
///
/// Takes: valid UTF-8, below 4 GB.
/// Gives: a tree at most 200 elements deep (what is nested deeper is there, side by side) of at
/// most a million nodes; in tags with over 256 attributes the others are left out.
/// Cost: linear in the text.
HtmlPage parse_html(std::string_view text);

}  // namespace docent
