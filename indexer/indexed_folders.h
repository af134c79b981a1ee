#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace docent {

/// A folder to index, and the name that the index has for it.
struct IndexedFolder {
    std::filesystem::path folder;  ///< absolute, without links and trailing slash
    std::string root;              ///< as in IndexState::roots

    bool operator==(const IndexedFolder&) const = default;
};

/// Gives the folders as canonical paths, in the order given, each once.
///
/// Takes: `remembered`, the folders of the index as absolute paths: one of these may be gone.
/// Throws: Error(unreadable) for any other that does not exist, or is no folder; Error(usage) when
/// one lies inside another one, since an article must not be indexed twice.
std::vector<std::filesystem::path> canonical_folders(
    const std::vector<std::filesystem::path>& folders,
    const std::vector<std::string>& remembered = {});

/// Gives the folders that an index is to be brought up to date with: `folders`, or all that it
/// remembers when there are none.
///
/// Takes: `database` canonical; `folders` as from `canonical_folders`; `remembered`:
/// IndexState::roots.
/// Throws: Error(usage) when there is no folder at all, or when a given and a remembered one lie
/// one inside the other.
std::vector<IndexedFolder> folders_to_index(const std::filesystem::path& database,
                                            const std::vector<std::filesystem::path>& folders,
                                            const std::vector<std::string>& remembered);

}  // namespace docent
