#pragma once

#include <string>

#include "model/error.h"

namespace docent {

/// What to tell people of a failure that may pass, after its reason.
inline constexpr const char* kTriedAgain = "; it is tried again with the next run";

/// Says that a file cannot be read now though nothing says that its bytes are to blame: the disk
/// may have failed, or the machine been too busy. To be tried again.
class PassingFailure : public Error {
  public:
    explicit PassingFailure(const std::string& message) : Error(ErrorKind::unreadable, message) {}
};

/// Throws what an error number says about a file that cannot be read: PassingFailure, unless people
/// have decided so (permissions): then Error(unreadable).
[[noreturn]] void throw_unreadable(int error);

}  // namespace docent
