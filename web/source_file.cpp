// The path is resolved first, links and all, and must then lie in the folder. What it resolved to
// holds no link, so it is opened part by part, each refusing to be one: whoever puts a link into
// the path meanwhile gets nothing.

#include "web/source_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/file_descriptor.h"
#include "model/error.h"
#include "web/html.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

// Gives the path of the file from `root` without links, or nothing when it is not in there.
std::optional<fs::path> path_inside(const fs::path& root, std::string_view path) {
    std::error_code error;
    const fs::path file = fs::canonical(root / fs::path(path), error);
    if (error) return std::nullopt;
    const auto [root_end, rest] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    if (root_end != root.end() || rest == file.end()) return std::nullopt;
    fs::path inside;
    for (auto part = rest; part != file.end(); ++part) inside /= *part;
    return inside;
}

FileDescriptor open_inside(const fs::path& root, const fs::path& inside) {
    constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    constexpr int kFile = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC;  // waits for no pipe
    FileDescriptor folder(open(root.c_str(), kFolder));
    for (const fs::path& part : inside.parent_path()) {
        folder = FileDescriptor(openat(folder.number(), part.c_str(), kFolder));
    }
    return FileDescriptor(openat(folder.number(), inside.filename().c_str(), kFile));
}

std::string bytes_of(const FileDescriptor& file, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count = read(file.number(), bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            throw Error(ErrorKind::unreadable, "the file of an article cannot be read: " +
                                                   std::generic_category().message(errno));
        }
        if (count == 0) break;  // it has become shorter
        filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

bool is_shown_source(std::string_view path) {
    constexpr std::string_view kExtension = ".pdf";
    const auto equals = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    return path.size() >= kExtension.size() &&
           std::equal(path.end() - kExtension.size(), path.end(), kExtension.begin(), equals);
}

std::string source_file_url(std::string_view article_id, std::uint32_t page) {
    const std::string url = "/source/" + percent_encode(article_id);
    return page == 0 ? url : url + "#page=" + std::to_string(page);
}

std::optional<std::string> read_source_file(const fs::path& root, std::string_view path) {
    std::error_code error;
    const fs::path folder = fs::canonical(root, error);
    if (error) return std::nullopt;
    const std::optional<fs::path> inside = path_inside(folder, path);
    if (!inside) return std::nullopt;
    const FileDescriptor file = open_inside(folder, *inside);
    struct stat status {};
    if (!file.is_open() || fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return std::nullopt;
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > kMaxSourceBytes) {
        throw Error(ErrorKind::usage,
                    "This file is too large to be shown here. Open it in its folder.");
    }
    return bytes_of(file, static_cast<std::size_t>(size));
}

}  // namespace docent
