// Xapian's exception classes map to what a person can do about them. What has no class of its own
// is told by the system error that Xapian carries along as text (errno may be stale by then), and
// what is left of its database errors means damage. Damaged lengths also end in requests for
// impossible amounts of memory.

#include "store/xapian_errors.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <string>

#include "store/index_folder.h"
#include "store/record_coder.h"
#include "store/system_failure.h"

namespace docent {
namespace {

std::string detail_of(const Xapian::Error& error) {
    std::string detail = error.get_msg();
    if (error.get_error_string() != nullptr) detail += std::string(": ") + error.get_error_string();
    return detail;
}

// The system error that made a second one is in the message of that one only.
bool has_system_error(const Xapian::Error& error, std::initializer_list<int> numbers) {
    const std::string detail = detail_of(error);
    return std::any_of(numbers.begin(), numbers.end(), [&](int number) {
        return detail.find(std::strerror(number)) != std::string::npos;
    });
}

// The shortage of open files that was the cause, if any.
int shortage_in(const Xapian::Error& error) {
    for (const int number : {EMFILE, ENFILE}) {
        if (has_system_error(error, {number})) return number;
    }
    return 0;
}

Error shortage(const std::string& place, int number) {
    return {ErrorKind::unreadable,
            "the index " + place + " cannot be opened: " + failure_text(number)};
}

Error damage(const std::string& place, const std::string& detail) {
    return {ErrorKind::index_corrupt, "the index " + place + " is damaged (" + detail +
                                          "); move it away and run `docent index` again"};
}

// Another docent has the lock, or there is no permission to take it.
Error lock_error(const std::string& place, const Xapian::DatabaseLockError& error) {
    if (error.get_msg().find("already locked") == std::string::npos) {
        return {ErrorKind::unwritable, "the index " + place + " cannot be written (" +
                                           detail_of(error) + "); choose another place with --db"};
    }
    return {ErrorKind::index_locked, "the index " + place +
                                         " is being written by another docent; wait for it to "
                                         "finish, or stop it"};
}

Error database_error(const std::string& place, const Xapian::DatabaseError& error) {
    if (has_system_error(error, {ENOSPC, EDQUOT})) {
        return {ErrorKind::unwritable, "the index " + place +
                                           " cannot be written: the disk is full; make room and "
                                           "run it again"};
    }
    if (has_system_error(error, {EACCES, EPERM, EROFS})) {
        return {ErrorKind::unreadable,
                "the index " + place + " cannot be opened (" + detail_of(error) + ")"};
    }
    return damage(place, detail_of(error));
}

// Says what an error of Xapian means that is being handled.
[[noreturn]] void rethrow_database_error(const std::filesystem::path& database) {
    const std::string place = database.string();
    try {
        throw;
    } catch (const Xapian::DatabaseLockError& error) {
        throw lock_error(place, error);
    } catch (const Xapian::DatabaseNotFoundError& error) {
        std::error_code no_access;
        static_cast<void>(
            std::filesystem::exists(database / live_database(database) / "iamglass", no_access));
        if (!no_access) throw damage(place, detail_of(error));
        throw Error(ErrorKind::unreadable,
                    "the index " + place + " cannot be opened (" + no_access.message() + ")");
    } catch (const Xapian::DatabaseVersionError&) {
        throw Error(ErrorKind::index_version,
                    "the index " + place +
                        " was made by another version of Xapian; move it away and run `docent "
                        "index` again");
    } catch (const Xapian::DatabaseError& error) {
        throw database_error(place, error);
    } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::internal,
                    "the index " + place + " cannot be used (" + detail_of(error) + ")");
    }
}

}  // namespace

Error no_index_error(const std::filesystem::path& database) {
    return {ErrorKind::no_index,
            "there is no index at " + database.string() + "; make one with `docent index FOLDER`"};
}

void rethrow_store_error(const std::filesystem::path& database) {
    const std::string place = database.string();
    try {
        throw;
    } catch (const Xapian::DatabaseModifiedError&) {
        throw IndexChanged();
    } catch (const Xapian::Error& error) {
        if (const int number = shortage_in(error); number != 0) throw shortage(place, number);
        rethrow_database_error(database);
    } catch (const DamagedRecord&) {
        throw damage(place, "a stored record does not match its checksum");
    } catch (const std::length_error&) {
        throw damage(place, "a stored length is impossible");
    } catch (const std::bad_alloc&) {
        throw damage(place, "more is to be read than fits into memory");
    }
}

}  // namespace docent
