#pragma once

#include <string>

#include "eval/evaluation.h"

namespace docent {

/// Gives an evaluation as one JSON object on one line, without a line end; its shape is documented
/// in docs/evaluation.md. With `per_question`, each question's measures and times too.
std::string json_from(const Evaluation& evaluation, bool per_question);

}  // namespace docent
