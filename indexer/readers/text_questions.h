#pragma once

#include <vector>

#include "indexer/readers/text_lines.h"

namespace docent {

/// Tells which lines of a text are questions that the lines below them answer: those labelled so
/// ("Q: ..."), and in a section of frequently asked questions, those of one sentence that end in
/// "?". Such lines are no headings any more, which is noted in `is_heading`; labels are cut off the
/// lines of questions and of their answers. Cost: linear.
std::vector<bool> take_questions(std::vector<TextLine>& lines, std::vector<bool>& is_heading);

}  // namespace docent
