// A list of folders yet to visit instead of recursion: one folder is open at a time, however deep
// the tree is, and no depth of folders can exhaust the stack or the file descriptors. The types of
// entries come with their names where the file system tells them, so that a folder costs three
// system calls and nothing in it is looked at that need not be.

#include "indexer/folder_walk.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "indexer/article_name.h"
#include "store/system_failure.h"
#include "text/decoder.h"

namespace docent {
namespace {

// More than two thousand patterns. A list that is longer was not written for this.
constexpr std::size_t kMaxIgnoreFileBytes = 64U << 10U;

std::error_code last_error() {
    return {errno, std::generic_category()};
}

std::string join(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + '/' + name;
}

// The type of what `name` is or, with `follow`, leads to, as in dirent.
unsigned char type_of(int folder, const std::string& name, bool follow, std::error_code& error) {
    struct stat status {};
    if (fstatat(folder, name.c_str(), &status, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
        error = last_error();
        return DT_UNKNOWN;
    }
    return IFTODT(status.st_mode);
}

std::string read_up_to(int descriptor, std::size_t max_bytes, std::error_code& error) {
    std::string bytes(max_bytes, '\0');
    std::size_t size = 0;
    while (size < max_bytes) {
        const ssize_t more = read(descriptor, bytes.data() + size, max_bytes - size);
        if (more < 0 && errno != EINTR) error = last_error();
        if (more == 0 || error) break;
        if (more > 0) size += static_cast<std::size_t>(more);
    }
    bytes.resize(size);
    return bytes;
}

// Gives the text of an ignore file. Whoever cannot read it cannot know what to leave out, so every
// failure but its absence is an error.
std::string read_ignore_file(int folder, const std::string& name, std::error_code& error) {
    const FileDescriptor file(
        openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!file.is_open() || fstat(file.number(), &status) != 0) {
        error = errno == ENOENT ? std::error_code() : last_error();
        return "";
    }
    if (!S_ISREG(status.st_mode)) error = std::make_error_code(std::errc::not_supported);
    std::string text;
    if (!error) text = read_up_to(file.number(), kMaxIgnoreFileBytes + 1, error);
    if (text.size() > kMaxIgnoreFileBytes) error = std::make_error_code(std::errc::file_too_large);
    return text;
}

}  // namespace

// What an open folder holds.
struct FolderWalk::FoundNames {
    std::vector<FoundName> names;  // without those that are passed over
    bool has_ignore_file = false;
    bool is_empty = true;
};

// An open folder whose names can be read.
struct FolderWalk::OpenFolder {
    explicit OpenFolder(int number) : stream(number < 0 ? nullptr : fdopendir(number)) {
        if (stream == nullptr && number >= 0) close(number);
    }
    ~OpenFolder() {
        if (stream != nullptr) closedir(stream);
    }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;

    FoundNames read_names(std::error_code& error) const;

    DIR* stream;
};

FolderWalk::FoundNames FolderWalk::OpenFolder::read_names(std::error_code& error) const {
    FoundNames found;
    for (;;) {
        errno = 0;
        const dirent* entry = readdir(stream);
        if (entry == nullptr) break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") found.is_empty = false;
        if (name == kIgnoreFileName) found.has_ignore_file = true;
        if (!is_passed_over(name)) found.names.push_back({std::string(name), entry->d_type});
    }
    if (errno != 0) error = last_error();
    return found;
}

FolderWalk::FolderWalk(std::filesystem::path root, const WalkOptions& options)
    : root_(std::move(root)), options_(options) {}

void FolderWalk::visit(const std::string& start) {
    root_descriptor_ = FileDescriptor(open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root_descriptor_.is_open()) {
        miss_root(last_error());
    } else if (find_start(start)) {
        visit_folders();
        visit_links();
    }
}

// Puts the folder to start with on the list, with the rules that the folders above it make. Gives
// false when it is left out.
bool FolderWalk::find_start(const std::string& start) {
    IgnoreRules rules(options_);
    for (std::size_t end = 0; end < start.size();) {
        const std::string above = start.substr(0, end);
        const std::string name = join(above, kIgnoreFileName);
        if (!add_ignore_file(root_descriptor_.number(), name, above, rules)) return false;
        end = std::min(start.find('/', end + 1), start.size());
        const std::string folder = start.substr(0, end);
        if (rules.leave_out_folder(folder)) return false;
        rules = rules.below(folder);
    }
    folders_.push_back({start, std::move(rules)});
    return true;
}

void FolderWalk::visit_folders() {
    while (!folders_.empty()) {
        Folder folder = std::move(folders_.back());
        folders_.pop_back();
        visit_folder(std::move(folder));
    }
}

void FolderWalk::visit_folder(Folder folder) {
    const char* place = folder.path.empty() ? "." : folder.path.c_str();
    const int no_links = options_.follow_links ? 0 : O_NOFOLLOW;
    const OpenFolder open_folder(
        openat(root_descriptor_.number(), place, O_RDONLY | O_DIRECTORY | O_CLOEXEC | no_links));
    if (open_folder.stream == nullptr) return miss_for(folder.path, last_error());
    const int descriptor = dirfd(open_folder.stream);
    if (options_.follow_links && is_seen(descriptor)) return;
    enter_folder(folder.path);
    std::error_code error;
    const FoundNames found = open_folder.read_names(error);
    if (error) miss_for(folder.path, error);
    if (folder.path.empty()) root_is_empty_ = found.is_empty && !error;
    if (found.has_ignore_file &&
        !add_ignore_file(descriptor, kIgnoreFileName, folder.path, folder.rules)) {
        return;
    }
    for (const FoundName& name : found.names) visit_entry(folder, descriptor, name);
}

// True when the open folder was entered before.
bool FolderWalk::is_seen(int descriptor) {
    struct stat status {};
    return fstat(descriptor, &status) == 0 &&
           !seen_folders_.insert({status.st_dev, status.st_ino}).second;
}

// Gives false when nobody knows what the folder's ignore file says.
bool FolderWalk::add_ignore_file(int descriptor, const std::string& name, const std::string& folder,
                                 IgnoreRules& rules) {
    std::error_code error;
    const std::string text = read_ignore_file(descriptor, name, error);
    if (error) {
        const std::string advice =
            is_shortage(error.value())
                ? ""
                : "; it has to be a readable file of at most 64 KB, and no link";
        miss(folder, std::string(kIgnoreFileName) +
                         " in it cannot be read: " + failure_text(error.value()) + advice);
        return false;
    }
    rules.add_ignore_file(folder, text);
    return true;
}

void FolderWalk::visit_entry(const Folder& folder, int descriptor, const FoundName& found) {
    const std::string path = join(folder.path, found.name);
    std::error_code error;
    unsigned char type = found.type;
    if (type == DT_UNKNOWN) type = type_of(descriptor, found.name, false, error);
    if (error) {
        if (may_be_article(found.name)) miss_for(path, error);
    } else if (type == DT_LNK) {
        links_.emplace(path, folder.rules);
    } else if (type != DT_DIR) {
        visit_file({descriptor, found.name, path, false, folder.rules});
    } else if (folder.rules.leave_out_folder(path)) {
        leave_out(path);
    } else if (repair_utf8(found.name) != found.name) {
        skip_misnamed(path);
    } else {
        folders_.push_back({path, folder.rules.below(path)});
    }
}

// Links found behind links are visited in their turn.
void FolderWalk::visit_links() {
    std::map<std::string, IgnoreRules> to_files;
    while (!links_.empty()) {
        auto link = links_.extract(links_.begin());
        const std::string& path = link.key();
        const IgnoreRules& rules = link.mapped();
        if (!options_.follow_links || !leads_to_folder(path)) {
            to_files.insert(std::move(link));
        } else if (rules.leave_out_folder(path)) {
            leave_out(path);
        } else {
            folders_.push_back({path, rules.below(path)});
            visit_folders();
        }
    }
    for (const auto& [path, rules] : to_files) {
        visit_file({root_descriptor_.number(), path, path, true, rules});
    }
}

bool FolderWalk::leads_to_folder(const std::string& link) const {
    std::error_code ignored;
    return type_of(root_descriptor_.number(), link, true, ignored) == DT_DIR;
}

void FolderWalk::miss_for(const std::string& path, const std::error_code& error) {
    if (path.empty()) return miss_root(error);
    if (error == std::errc::no_such_file_or_directory) return;
    if (error == std::errc::not_a_directory) return;
    miss(path, "it cannot be looked at: " + failure_text(error.value()));
}

}  // namespace docent
