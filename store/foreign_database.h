#pragma once

#include <filesystem>

namespace docent {

/// Throws Error(index_version) when the folder is itself a Xapian database: one of another program,
/// or one that docent made before an index had its database in a folder of its own.
void check_not_foreign(const std::filesystem::path& folder);

}  // namespace docent
