// Xapian's own lock belongs to one database, and a merge replaces the database.

#include "store/writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "model/error.h"
#include "store/system_failure.h"

namespace docent {

WriterLock::WriterLock(const std::filesystem::path& folder)
    : descriptor_(open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (descriptor_ >= 0 && flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
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
