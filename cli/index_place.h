#pragma once

#include <filesystem>
#include <vector>

namespace docent {

/// Gives the index to read: `database` if it is not empty, else the one that the current folder or
/// a folder above it holds in `.docent`.
/// Throws: Error(no_index) when there is none.
std::filesystem::path index_to_read(const std::filesystem::path& database);

/// Gives the index to write: `database` if it is not empty, else `.docent` in the first folder,
/// else the one to read.
std::filesystem::path index_to_write(const std::filesystem::path& database,
                                     const std::vector<std::filesystem::path>& folders);

}  // namespace docent
