#pragma once

#include <string_view>

#include "indexer/sections.h"

namespace docent {

/// Does this heading say that questions and their answers follow ("FAQ", "Common questions")?
bool names_questions(std::string_view heading);

/// Do at least two paragraphs of the section begin with "Yes, " or "No, "?
bool says_yes_and_no(const Section& section);

/// Is each paragraph of the section up to the first question an answer of its own, by one of its
/// headings or by its shape?
bool holds_answers(const Section& section);

}  // namespace docent
