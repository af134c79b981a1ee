// Pure path arithmetic; the only look at the disk is for the index folder itself.

#include "store/index_roots.h"

namespace docent {

namespace fs = std::filesystem;

std::string stored_root(const fs::path& database, const fs::path& folder) {
    const fs::path inside = database.lexically_relative(folder);
    const bool is_inside = !inside.empty() && *inside.begin() != "..";
    if (!is_inside) return folder.string();
    return folder.lexically_relative(database).string();
}

fs::path resolved_root(const fs::path& database, const std::string& root) {
    const fs::path folder = (database / root).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

std::optional<fs::path> find_index(const fs::path& folder) {
    for (fs::path at = folder;; at = at.parent_path()) {
        std::error_code ignored;
        if (fs::exists(at / kIndexFolderName / "iamglass", ignored)) return at / kIndexFolderName;
        if (at == at.parent_path()) return std::nullopt;
    }
}

}  // namespace docent
