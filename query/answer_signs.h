#pragma once

#include <span>
#include <string_view>

#include "text/term_analyzer.h"

namespace docent {

/// A run of words of a text.
using TermSpan = std::span<const Term>;

/// Is the first word a year: four digits as in "1948", not "1,948" and not "2000 mcg"?
bool is_year(TermSpan words);

/// Is the first word a number that is no year, in digits or in letters?
bool is_amount(TermSpan words);

/// Is the first word a month? "May" is one where it has its capital letter inside a sentence and
/// stands where months do ("in May", "each May", "May 5"); else it is a hedge.
/// Takes: the text that the words are of.
bool is_month(std::string_view text, TermSpan words);

/// Does the word begin with a capital letter, in scripts that have them? Takes: the text of `term`.
bool is_capitalised(std::string_view text, const Term& term);

}  // namespace docent
