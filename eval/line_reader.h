#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// Longest line of a file of questions, judgments or rankings, in bytes.
inline constexpr std::size_t kMaxLineBytes = 1U << 20U;

/// Calls `take` with each line of a file, without its end and without white space around it; not
/// with empty lines.
/// Throws: Error(unreadable) when the file cannot be read; Error(usage) when a line is too long.
/// What `take` throws is passed on with the file and the line before its message.
void for_each_line(const std::filesystem::path& file,
                   const std::function<void(std::string_view line)>& take);

/// Gives the error for a line that is not as it must be.
/// Takes: what is wrong, and what to do about it.
[[noreturn]] void refuse_line(const std::string& message);

/// Cuts a line at its white space; the first `before` and the last `after` columns hold none, and
/// what is between them is one column, whatever it holds: names of articles may hold blanks.
/// Gives: `before` + 1 + `after` columns, or none when there are fewer.
std::vector<std::string> columns_of(std::string_view line, std::size_t before, std::size_t after);

/// Gives the whole number that a column is, perhaps with zeros after a point.
/// Takes: what the number is, for the message. Throws: Error(usage) when it is none.
int whole_number_from(const std::string& column, const char* what);

}  // namespace docent
