#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives the name of the part that `reference`, written in the part `from`, leads to.
///
/// "../text/a%20b.xhtml#top" in "OEBPS/toc/nav.xhtml" gives "OEBPS/text/a b.xhtml"; "/word/x.xml"
/// gives "word/x.xml" wherever it is written. The name is for looking up in an archive only: it
/// never leads out of it.
std::string part_path(std::string_view from, std::string_view reference);

}  // namespace docent
