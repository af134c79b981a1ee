#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives the text of a web page without what keeps libxml2 from reading it well: the attributes of
/// a tag beyond 256, the end tags of the page, and the declarations in its DOCTYPE. The tags stand
/// on the same lines as before, unless attributes were taken out before them.
///
/// Cost: linear in the text.
std::string parsable_html(std::string_view text);

}  // namespace docent
