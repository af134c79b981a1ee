#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// Gives `path` as it is seen from `folder`, or nothing when it does not lie below that. Both are
/// absolute and without links, "." or "..".
inline std::optional<std::string> path_below(std::string_view folder, std::string_view path) {
    if (folder.ends_with('/')) folder.remove_suffix(1);  // the root of all
    const bool is_below = path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
    if (!is_below) return std::nullopt;
    return std::string(path.substr(folder.size() + 1));
}

}  // namespace docent
