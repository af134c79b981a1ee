#pragma once

#include <string_view>

namespace docent {

/// True when the full stop that `before` ends in belongs to an abbreviation ("Dr.", "e.g.",
/// "Fig. 3") or to somebody's initial ("J. R. Smith"), so that the sentence goes on in `after`.
///
/// Takes: the sentence so far without the white space behind it, and what follows that.
bool is_abbreviation_stop(std::string_view before, std::string_view after);

}  // namespace docent
