#pragma once

#include <string_view>

namespace docent {

/// Gives the rule that an element called `word` (by its name, role, class or id; lower case) falls
/// under, or nullptr: "navbar" gives "navigation".
const char* rule_of_mark(std::string_view word);

/// Gives the rule of the first telling word, or pair of words, in a class or an id:
/// "entry relatedPosts-2" gives "related_links".
const char* rule_of_marks(std::string_view names);

}  // namespace docent
