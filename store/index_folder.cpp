// The stub is replaced as every small file should be: written beside, synced, renamed over, and the
// folder synced.

#include "store/index_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <string_view>

#include "model/error.h"
#include "store/system_failure.h"

namespace docent {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStubName = "XAPIANDB";  // Xapian's name for it
constexpr std::string_view kStubType = "auto ";
constexpr std::string_view kDatabasePrefix = "articles-";
constexpr const char* kBuildingName = "building";

[[noreturn]] void throw_unwritable(const fs::path& place, int error) {
    throw Error(ErrorKind::unwritable, "the index folder " + place.string() +
                                           " cannot be written: " +
                                           failure_text(error,
                                                        "; check its permissions and the "
                                                        "free space"));
}

bool is_database_name(std::string_view name) {
    if (!name.starts_with(kDatabasePrefix)) return false;
    name.remove_prefix(kDatabasePrefix.size());
    return !name.empty() && name.size() < 18 &&
           name.find_first_not_of("0123456789") == std::string_view::npos;
}

unsigned long long number_of(const std::string& name) {
    return std::stoull(name.substr(kDatabasePrefix.size()));
}

// Writes a file and makes its bytes durable.
void write_synced(const fs::path& file, const std::string& bytes) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) throw_unwritable(file, errno);
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    const bool is_whole = written == static_cast<ssize_t>(bytes.size());
    const int error =
        is_whole && fsync(descriptor) == 0 ? 0 : (is_whole || written < 0 ? errno : ENOSPC);
    close(descriptor);
    if (error != 0) throw_unwritable(file, error);
}

}  // namespace

bool holds_index(const fs::path& folder) {
    return !live_database(folder).empty();
}

std::string live_database(const fs::path& folder) {
    errno = 0;
    std::ifstream stub(folder / kStubName);
    if (!stub.is_open() && is_shortage(errno)) {
        throw Error(ErrorKind::unreadable,
                    "the index " + folder.string() + " cannot be opened: " + failure_text(errno));
    }
    std::string line;
    if (!std::getline(stub, line) || !line.starts_with(kStubType)) return "";
    line.erase(0, kStubType.size());
    return is_database_name(line) ? line : "";
}

std::string next_database(const fs::path& folder) {
    unsigned long long last = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (is_database_name(name)) last = std::max(last, number_of(name));
    }
    return std::string(kDatabasePrefix) + std::to_string(last + 1);
}

void publish_database(const fs::path& folder, const std::string& name) {
    const fs::path stub = folder / kStubName;
    const fs::path fresh = folder / (std::string(kStubName) + ".new");
    sync_folder(folder / name);
    write_synced(fresh, std::string(kStubType) + name + '\n');
    if (rename(fresh.c_str(), stub.c_str()) != 0) throw_unwritable(stub, errno);
    sync_folder(folder);
}

void remove_leftovers(const fs::path& folder) {
    const std::string live = live_database(folder);
    std::error_code ignored;
    fs::remove_all(building_folder(folder), ignored);
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (is_database_name(name) && name != live) fs::remove_all(entry.path(), ignored);
    }
}

fs::path building_folder(const fs::path& folder) {
    return folder / kBuildingName;
}

void sync_folder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) throw_unwritable(folder, errno);
    const int error = fsync(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    if (error != 0 && error != EINVAL) throw_unwritable(folder, error);  // EINVAL: cannot be synced
}

}  // namespace docent
