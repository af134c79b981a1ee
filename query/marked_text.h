#pragma once

#include <string>

#include "model/answer_page.h"

namespace docent {

/// Gives the text that is marked as the answer, with a blank between parts that stand apart; empty
/// when none is.
std::string marked_text(const Answer& answer);

}  // namespace docent
