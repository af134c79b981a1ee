#pragma once

#include <string>

#include "cli/terminal.h"
#include "model/answer_page.h"

namespace docent {

/// Gives an answer page as a person reads it in a terminal: verdict where it is not plain, then for
/// each answer the marked sentence, under it title, headings and file, and for the first answer the
/// passage around it. With `explain` also the parts of each score.
std::string text_from(const AnswerPage& page, const Terminal& terminal, bool explain);

/// Breaks `text` into lines of at most `width` columns, each after `indent` spaces; existing line
/// breaks stay. Escape sequences take no columns.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

}  // namespace docent
