// Only permissions are known to stay as they are until somebody changes them.

#include "indexer/reading_failure.h"

#include <cerrno>

#include "store/system_failure.h"

namespace docent {

void throw_unreadable(int error) {
    const std::string reason = "it cannot be read: " + failure_text(error);
    if (error == EACCES || error == EPERM) throw Error(ErrorKind::unreadable, reason);
    throw PassingFailure(reason + kTriedAgain);
}

}  // namespace docent
