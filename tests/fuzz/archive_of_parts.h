#pragma once

#include <string>
#include <string_view>

namespace docent::test {

/// Gives the zip archive that `text` describes: a line "== NAME" begins a part, the lines up to the
/// next one are its content. What comes before the first such line is left out.
///
/// Bytes that begin like an archive are one, and given as they are.
std::string archive_of_parts(std::string_view text);

}  // namespace docent::test
