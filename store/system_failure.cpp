// The limit on open files is that of each process, unless the whole system has come to its own.

#include "store/system_failure.h"

#include <sys/resource.h>

#include <cerrno>
#include <system_error>

#include "text/counted.h"

namespace docent {
namespace {

// Gives an empty text when there is nothing to be done.
std::string advice_for(int error) {
    if (error == EMFILE) {
        rlimit limit{};
        getrlimit(RLIMIT_NOFILE, &limit);
        return "; this process may have " + counted(limit.rlim_cur, "file") +
               " open: allow it more (`ulimit -n 4096`) and run it again";
    }
    if (error == ENFILE) {
        return "; the whole system has no more: close other programs, or raise fs.file-max with "
               "sysctl, and run it again";
    }
    if (error == ENOMEM) return "; close other programs and run it again";
    return "";
}

}  // namespace

bool is_shortage(int error) {
    return error == EMFILE || error == ENFILE || error == ENOMEM;
}

std::string failure_text(int error, const std::string& advice) {
    return std::generic_category().message(error) +
           (is_shortage(error) ? advice_for(error) : advice);
}

}  // namespace docent
