#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// Gives the length of the label that marks `line` as a question ("Q:", "Q1.", "Question 3:") with
/// the white space behind it, or 0 when it has none.
std::size_t question_label_bytes(std::string_view line);

/// The same of an answer: "A:", "A1.", "Answer:".
std::size_t answer_label_bytes(std::string_view line);

/// Where the answer's label begins in a line that holds a labelled question and its answer
/// ("Q: Is it safe? A: Yes."), else 0.
std::size_t answer_on_line(std::string_view line);

}  // namespace docent
