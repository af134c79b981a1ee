// The file is taken hold of without being opened (O_PATH). From then on nobody can exchange it: the
// kernel tells where it lies, all links resolved, and what it is, and then it is opened through the
// descriptor that holds it.

#include "indexer/article_opener.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <string>
#include <string_view>

#include "indexer/path_below.h"
#include "indexer/reading_failure.h"
#include "model/error.h"
#include "store/system_failure.h"

namespace docent {
namespace {

[[noreturn]] void throw_failure(int error) {
    if (is_shortage(error)) {
        throw Error(ErrorKind::internal, "docent cannot open articles: " + failure_text(error));
    }
    throw_unreadable(error);
}

bool is_gone(int error) {
    return error == ENOENT || error == ENOTDIR || error == ELOOP;
}

bool is_regular(const FileDescriptor& file) {
    struct stat status {};
    return fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode);
}

// The kernel's own name for an open file.
std::string handle_of(const FileDescriptor& file) {
    return "/proc/self/fd/" + std::to_string(file.number());
}

// Gives the path of a file without links.
std::string real_path_of(const FileDescriptor& file) {
    std::array<char, PATH_MAX> path{};
    const ssize_t size = readlink(handle_of(file).c_str(), path.data(), path.size());
    if (size < 0) throw_failure(errno);
    return {path.data(), static_cast<std::size_t>(size)};
}

}  // namespace

FileDescriptor open_article(const ArticleFile& file) {
    const FileDescriptor root(open(file.root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    const FileDescriptor held(
        root.is_open() ? openat(root.number(), file.path.c_str(), O_PATH | O_CLOEXEC) : -1);
    if (!held.is_open() && is_gone(errno)) return {};
    if (!held.is_open()) throw_failure(errno);
    if (!is_regular(held)) return {};
    if (!file.follows_links && !path_below(real_path_of(root), real_path_of(held))) {
        throw Error(ErrorKind::unreadable, kLinkLeadsOut);
    }
    FileDescriptor opened(
        open(handle_of(held).c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!opened.is_open()) throw_failure(errno);
    return opened;
}

}  // namespace docent
