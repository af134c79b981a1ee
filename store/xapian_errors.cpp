// Xapian's exception classes map to what a person can do about them. A full disk has no class of
// its own; it is told by the system error that Xapian carries along.

#include "store/xapian_errors.h"

#include <cerrno>
#include <cstring>
#include <string>

namespace docent {
namespace {

std::string advice_for_write_error(int error) {
    if (error == ENOSPC || error == EDQUOT) return "the disk is full; make room and run it again";
    return std::strerror(error);
}

}  // namespace

void rethrow_xapian_error(const std::filesystem::path& database) {
    const std::string place = database.string();
    try {
        throw;
    } catch (const Xapian::DatabaseModifiedError&) {
        throw IndexChanged();
    } catch (const Xapian::DatabaseLockError&) {
        throw Error(ErrorKind::index_locked, "the index " + place +
                                                 " is being written by another docent; wait for it "
                                                 "to finish, or stop it");
    } catch (const Xapian::DatabaseNotFoundError&) {
        throw Error(ErrorKind::no_index,
                    "there is no index at " + place + "; make one with `docent index FOLDER`");
    } catch (const Xapian::DatabaseVersionError&) {
        throw Error(ErrorKind::index_version,
                    "the index " + place +
                        " was made by another version of Xapian; move it away and run `docent "
                        "index` again");
    } catch (const Xapian::DatabaseCorruptError& error) {
        throw Error(ErrorKind::index_corrupt, "the index " + place + " is damaged (" +
                                                  error.get_msg() +
                                                  "); move it away and run `docent index` again");
    } catch (const Xapian::Error& error) {
        const char* system_error = error.get_error_string();
        if (errno == ENOSPC || errno == EDQUOT ||
            (system_error != nullptr && std::strstr(system_error, "space") != nullptr)) {
            throw Error(ErrorKind::unwritable, "the index " + place + " cannot be written: " +
                                                   advice_for_write_error(ENOSPC));
        }
        std::string detail = error.get_msg();
        if (system_error != nullptr) detail += std::string(": ") + system_error;
        throw Error(ErrorKind::internal, "the index " + place + " cannot be used (" + detail + ")");
    }
}

}  // namespace docent
