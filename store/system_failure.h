#pragma once

#include <string>

namespace docent {

/// Whether a failure of the operating system is nobody's fault but that it is short of something
/// just now: open files or memory. Takes: an error number, as in `errno`.
bool is_shortage(int error);

/// Gives what the operating system says of a failure and, if that is a shortage, what to do about
/// it; `advice` where it is none.
std::string failure_text(int error, const std::string& advice = "");

}  // namespace docent
