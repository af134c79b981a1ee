#pragma once

#include <string>

#include "model/error.h"

namespace docent {

/// Says that a file cannot be read now though nothing says that its bytes are to blame: the disk
/// may have failed, or the machine been too busy. To be tried again.
class PassingFailure : public Error {
  public:
    explicit PassingFailure(const std::string& message) : Error(ErrorKind::unreadable, message) {}
};

/// What to tell people of a passing failure, after its reason.
inline constexpr const char* kTriedAgain = "; it is tried again with the next run";

/// Throws what an error number says about a file that cannot be read: PassingFailure, unless people
/// have decided so (permissions): then Error(unreadable).
[[noreturn]] void throw_unreadable(int error);

/// Whether a failure of the operating system is nobody's fault but that it is short of something
/// just now: open files or memory. Takes: an error number, as in `errno`.
bool is_shortage(int error);

/// Gives what the operating system says of a failure and, if that is a shortage, what to do about
/// it.
std::string failure_text(int error);

}  // namespace docent
