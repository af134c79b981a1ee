// Pure path arithmetic; the only look at the disk is for the index folder itself.

#include "store/index_roots.h"

#include "store/index_folder.h"

namespace docent {

namespace fs = std::filesystem;

fs::path absolute_folder(const fs::path& folder) {
    std::error_code error;
    const fs::path path = fs::absolute(folder.empty() ? "." : folder, error);
    if (error) return folder;
    return path.has_filename() ? path : path.parent_path();
}

std::string stored_root(const fs::path& database, const fs::path& folder) {
    const fs::path root = absolute_folder(folder);  // "/a/" and "/a" are one folder
    const fs::path inside = database.lexically_relative(root);
    const bool is_inside = !inside.empty() && *inside.begin() != "..";
    return (is_inside ? root.lexically_relative(database) : root).string();
}

fs::path resolved_root(const fs::path& database, const std::string& root) {
    return absolute_folder((database / root).lexically_normal());
}

std::optional<fs::path> find_index(const fs::path& folder) {
    for (fs::path at = folder;; at = at.parent_path()) {
        if (holds_index(at / kIndexFolderName)) return at / kIndexFolderName;
        if (at == at.parent_path()) return std::nullopt;
    }
}

}  // namespace docent
