#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// Gives the same amount in other units: "1 mg" for "1000 mcg".
///
/// Takes: a number of digits with at most one point. Gives: numbers of at most six digits; nothing
/// for units of another kind than mass, volume and amount of substance.
std::vector<Quantity> equal_quantities(std::string_view number, std::string_view unit);

/// Gives the amounts in a text: numbers right before their units.
std::vector<Quantity> quantities_in(const std::vector<Term>& terms);

/// Puts amounts of a text into the units of the question's where they are the same, so that "1 mg"
/// stands for "1000 mcg".
void express_as_asked(const Question& question, std::vector<Term>& terms);

}  // namespace docent
