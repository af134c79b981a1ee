// A list of folders yet to visit instead of recursion: one folder is open at a time, however deep
// the tree is, and no depth of folders can exhaust the stack or the file descriptors.

#include "indexer/corpus_walker.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "indexer/file_time.h"
#include "indexer/readers/article_format.h"
#include "model/error.h"
#include "text/decoder.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() {
    return {errno, std::generic_category()};
}

class Walker {
  public:
    explicit Walker(const fs::path& root) : root_(root) {}

    CorpusWalk walk() {
        visit_folder("");
        while (!folders_.empty()) {
            const std::string folder = std::move(folders_.back());
            folders_.pop_back();
            visit_folder(folder);
        }
        const auto by_path = [](const auto& a, const auto& b) { return a.path < b.path; };
        std::sort(found_.files.begin(), found_.files.end(), by_path);
        std::sort(found_.skipped.begin(), found_.skipped.end(), by_path);
        std::sort(found_.unreachable.begin(), found_.unreachable.end(), by_path);
        return std::move(found_);
    }

  private:
    // Takes: a path relative to the root, empty for the root itself.
    void visit_folder(const std::string& folder) {
        std::error_code error;
        fs::directory_iterator entries(folder.empty() ? root_ : root_ / folder, error);
        while (!error && entries != fs::directory_iterator()) {
            visit_entry(*entries, folder);
            entries.increment(error);
        }
        if (error && folder.empty()) {
            throw Error(ErrorKind::unreadable,
                        "the folder " + root_.string() + " cannot be read: " + error.message() +
                            "; check that it is there and that you may read it");
        }
        if (error) miss(folder, error);
    }

    // Remembers that nobody knows what is at `path`, unless it was removed meanwhile.
    void miss(const std::string& path, const std::error_code& error) {
        if (error == std::errc::no_such_file_or_directory) return;
        if (error == std::errc::not_a_directory) return;
        found_.unreachable.push_back(
            {path, "it cannot be looked at: " + error.message() +
                       "; what is indexed of it stays until it can be read again"});
    }

    void visit_entry(const fs::directory_entry& entry, const std::string& folder) {
        const std::string name = entry.path().filename().string();
        if (name.front() == '.') return;
        const std::string path = folder.empty() ? name : folder + '/' + name;
        std::error_code error;
        const bool is_link = entry.is_symlink(error);
        const bool is_folder = !error && !is_link && entry.is_directory(error);
        if (!error && !is_folder && !format_from_path(name)) return;
        if (const std::string repaired = repair_utf8(path); repaired != path) {
            found_.skipped.push_back({repaired, "the name is not valid UTF-8; rename it"});
        } else if (error) {
            miss(path, error);
        } else if (is_folder) {
            folders_.push_back(path);
        } else if (is_link && !leads_inside(entry.path())) {
            found_.skipped.push_back(
                {path, "it is a link that leads out of the folder or nowhere; copy the file here"});
        } else {
            visit_file(entry.path(), path);
        }
    }

    bool leads_inside(const fs::path& link) const {
        std::error_code error;
        const fs::path target = fs::canonical(link, error);
        if (error) return false;
        return std::mismatch(root_.begin(), root_.end(), target.begin(), target.end()).first ==
               root_.end();
    }

    void visit_file(const fs::path& place, const std::string& path) {
        struct stat status {};
        if (stat(place.c_str(), &status) != 0) {
            miss(path, last_error());
        } else if (!S_ISREG(status.st_mode)) {
            return;
        } else if (faccessat(AT_FDCWD, place.c_str(), R_OK, AT_EACCESS) != 0) {
            found_.skipped.push_back({path, "it cannot be read: " + last_error().message()});
        } else {
            found_.files.push_back({root_.string(), path, *format_from_path(path),
                                    static_cast<std::uint64_t>(status.st_size),
                                    modified_ns_of(status)});
        }
    }

    const fs::path& root_;
    std::vector<std::string> folders_;  // found, not yet visited
    CorpusWalk found_;
};

}  // namespace

CorpusWalk walk_corpus(const fs::path& root) {
    return Walker(root).walk();
}

}  // namespace docent
