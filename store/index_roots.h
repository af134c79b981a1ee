#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace docent {

/// The name of the folder, inside the first indexed folder, that holds the index by default.
inline constexpr const char* kIndexFolderName = ".docent";

/// Gives `folder` as an absolute path without a slash at its end. Takes: any path, also of a folder
/// that does not exist.
std::filesystem::path absolute_folder(const std::filesystem::path& folder);

/// Gives the form in which an index remembers an indexed folder: relative to the index when the
/// index lies inside that folder (so that both can be moved together), absolute otherwise.
/// Takes: existing, absolute paths.
std::string stored_root(const std::filesystem::path& database, const std::filesystem::path& folder);

/// Gives the absolute path of a folder that `stored_root` gave for the index at `database`.
std::filesystem::path resolved_root(const std::filesystem::path& database, const std::string& root);

/// Gives the index that `folder` or the nearest folder above it holds in `.docent`, as git finds
/// its `.git`; nothing when there is none.
std::optional<std::filesystem::path> find_index(const std::filesystem::path& folder);

}  // namespace docent
