#pragma once

#include <string>
#include <string_view>

namespace docent {

/// Gives the short form under which a unit of measure is indexed ("micrograms", "µg" and "ug"
/// become "mcg"), or an empty text when the word is no unit. Takes: a folded word.
std::string_view unit_from_word(std::string_view word);

/// True when a number before `word` counts or measures something ("10 minutes", "4 mg"), so that
/// a letter before that number is no part of a code ("vitamin D 10 minutes a day").
inline bool is_unit(std::string_view word) {
    return !unit_from_word(word).empty();
}

}  // namespace docent
