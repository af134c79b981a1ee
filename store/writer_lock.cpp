// Xapian's own lock belongs to one database, and a merge replaces the database.

#include "store/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "model/error.h"
#include "store/system_failure.h"

namespace docent {
namespace {

// A process that a killed writer was just starting still has the lock until it runs its program:
// such a moment is waited for.
bool lock_soon(int descriptor) {
    constexpr int kTries = 25;
    constexpr std::chrono::milliseconds kPause{10};
    for (int i = 0; i < kTries; ++i) {
        if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return true;
        if (errno != EWOULDBLOCK) return false;
        std::this_thread::sleep_for(kPause);
    }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& folder)
    : descriptor_(open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (descriptor_ >= 0 && lock_soon(descriptor_)) return;
    const int error = errno;
    if (descriptor_ >= 0) close(descriptor_);
    const std::string place = folder.string();
    if (error == EWOULDBLOCK) {
        throw Error(ErrorKind::index_locked, "the index " + place +
                                                 " is being written by another docent; wait for "
                                                 "it to finish, or stop it");
    }
    throw Error(ErrorKind::unwritable, "the index " + place + " cannot be written: " +
                                           failure_text(error, "; choose another place with --db"));
}

WriterLock::~WriterLock() {
    close(descriptor_);
}

}  // namespace docent
