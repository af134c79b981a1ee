#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace docent {

/// Gives the version that this program writes into an index.
std::string current_version();

/// Throws Error(index_version) unless `version`, read from the index at `database`, is ours; the
/// message names the command that makes the index anew.
void check_version(const std::filesystem::path& database, const std::string& version);

}  // namespace docent
