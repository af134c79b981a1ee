// Folders are compared as canonical paths, so that links, "." and trailing slashes make no
// difference. Remembered folders are compared as they are remembered: they may be gone.

#include "indexer/indexed_folders.h"

#include <algorithm>

#include "model/error.h"
#include "store/index_roots.h"

namespace docent {
namespace {

namespace fs = std::filesystem;

bool is_inside(const fs::path& inner, const fs::path& outer) {
    return inner != outer &&
           std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first ==
               outer.end();
}

void check_apart(const fs::path& a, const fs::path& b) {
    if (!is_inside(a, b) && !is_inside(b, a)) return;
    const fs::path& inner = is_inside(a, b) ? a : b;
    const fs::path& outer = is_inside(a, b) ? b : a;
    throw Error(ErrorKind::usage, "the folder " + inner.string() + " lies inside " +
                                      outer.string() +
                                      ", so its articles would be indexed twice; index one of the "
                                      "two, or give each an index of its own with --db");
}

fs::path canonical_folder(const fs::path& folder, const std::vector<std::string>& remembered) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        fs::path gone = absolute_folder(folder);
        if (std::find(remembered.begin(), remembered.end(), gone) != remembered.end()) return gone;
    }
    error.clear();
    fs::path canonical = fs::canonical(folder, error);
    if (!error && !fs::is_directory(canonical, error) && !error) {
        error = std::make_error_code(std::errc::not_a_directory);
    }
    if (!error) return canonical;
    throw Error(ErrorKind::unreadable, "the folder " + folder.string() + " cannot be read: " +
                                           error.message() + "; name a folder that holds articles");
}

}  // namespace

std::vector<fs::path> canonical_folders(const std::vector<fs::path>& folders,
                                        const std::vector<std::string>& remembered) {
    std::vector<fs::path> canonical;
    for (const fs::path& folder : folders) {
        fs::path place = canonical_folder(folder, remembered);
        if (std::find(canonical.begin(), canonical.end(), place) == canonical.end()) {
            for (const fs::path& other : canonical) check_apart(place, other);
            canonical.push_back(std::move(place));
        }
    }
    return canonical;
}

std::vector<IndexedFolder> folders_to_index(const fs::path& database,
                                            const std::vector<fs::path>& folders,
                                            const std::vector<std::string>& remembered) {
    std::vector<IndexedFolder> known;
    known.reserve(remembered.size());
    for (const std::string& root : remembered) {
        known.push_back({resolved_root(database, root), root});
    }
    std::vector<IndexedFolder> wanted = folders.empty() ? known : std::vector<IndexedFolder>();
    for (const fs::path& folder : folders) {
        wanted.push_back({folder, stored_root(database, folder)});
    }
    if (wanted.empty()) {
        throw Error(ErrorKind::usage, "the index " + database.string() +
                                          " knows no folder; name one: docent index FOLDER");
    }
    for (const IndexedFolder& folder : wanted) {
        for (const IndexedFolder& other : known) check_apart(folder.folder, other.folder);
    }
    return wanted;
}

}  // namespace docent
