// Paths are made absolute here, once, so that nothing below depends on the current folder.

#include "cli/index_place.h"

#include "model/error.h"
#include "store/index_roots.h"

namespace docent {

namespace fs = std::filesystem;

fs::path index_to_read(const fs::path& database) {
    if (!database.empty()) return fs::weakly_canonical(fs::absolute(database));
    if (const auto found = find_index(fs::current_path())) return *found;
    throw Error(ErrorKind::no_index,
                "there is no index in this folder or above it; make one with `docent index "
                "FOLDER`, or say where it is with --db DIR");
}

fs::path index_to_write(const fs::path& database, const std::vector<fs::path>& folders) {
    if (!database.empty() || folders.empty()) return index_to_read(database);
    return fs::weakly_canonical(fs::absolute(folders.front())) / kIndexFolderName;
}

}  // namespace docent
