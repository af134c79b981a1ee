#pragma once

#include <cstddef>
#include <string_view>

namespace docent {

/// The Greek question mark, which most people write as a semicolon.
inline constexpr std::string_view kGreekQuestionMark = "\u037E";

/// Does `text` end in a question mark of any script?
bool ends_in_question_mark(std::string_view text);

/// Does `text` end in a mark that ends sentences, of any script?
bool ends_in_stop(std::string_view text);

/// Does `text` end in a colon, an ordinary or a wide one?
bool ends_in_colon(std::string_view text);

/// Does the semicolon at this byte of `text` end a Greek question? It stands behind a Greek letter.
bool is_greek_question(std::string_view text, std::size_t semicolon);

/// Gives the length of the first sentence of a Thai text and of the blank behind it; 0 where no
/// blank stands between Thai characters far enough from both ends.
std::size_t thai_sentence_length(std::string_view text);

}  // namespace docent
