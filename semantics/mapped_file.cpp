// One read-only private mapping, its pages fetched at once.

#include "semantics/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "model/error.h"

namespace docent {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
    throw Error(ErrorKind::unreadable, "cannot read " + file.string() + ": " + reason);
}

[[noreturn]] void refuse_for_errno(const std::filesystem::path& file) {
    refuse(file, std::generic_category().message(errno));
}

// Gives the bytes of an open file, mapped.
std::string_view mapped(const std::filesystem::path& file, int descriptor, std::size_t max_bytes) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0) refuse_for_errno(file);
    if (!S_ISREG(status.st_mode)) refuse(file, "it is no plain file");
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) refuse(file, "it is empty");
    if (size > max_bytes) refuse(file, "it has more than " + std::to_string(max_bytes) + " bytes");
    void* begin = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    if (begin == MAP_FAILED) refuse_for_errno(file);
    return {static_cast<const char*>(begin), size};
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file, std::size_t max_bytes) {
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) refuse_for_errno(file);
    try {
        bytes_ = mapped(file, descriptor, max_bytes);
    } catch (...) {
        close(descriptor);
        throw;
    }
    close(descriptor);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

}  // namespace docent
