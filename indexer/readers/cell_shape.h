#pragma once

#include <string_view>

namespace docent {

/// Is this cell a value rather than a name: a number with its sign and unit ("-2.5 mg", "$3",
/// "< 10 %"), a dash, a check mark, "yes", "no", "n/a"?
bool is_value_cell(std::string_view cell);

/// Does a value cell begin at this word of a line ("12", "±3", "✓", "Yes")?
bool begins_value(std::string_view word);

}  // namespace docent
