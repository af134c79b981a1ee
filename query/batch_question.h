#pragma once

#include <string>
#include <string_view>

namespace docent {

/// One question of a batch file.
struct BatchQuestion {
    std::string id;  ///< empty when the line has none
    std::string text;
};

/// Reads one line of a batch file: a JSON object with `text` and perhaps `_id` (a string, or any
/// other value as JSON) if it begins with a brace, else the question itself. White space and a byte
/// order mark around it are ignored.
/// Throws: Error(usage) when the object is malformed.
BatchQuestion batch_question_from_line(std::string_view line);

}  // namespace docent
