#pragma once

#include <string>
#include <vector>

namespace docent {

/// Which files of a folder are its articles, beside what `.docentignore` files say. The index
/// remembers it, so that every later run acts alike.
///
/// Patterns are written as in `.docentignore` files (see ignore_pattern.h), relative to each
/// indexed folder.
struct WalkOptions {
    std::vector<std::string> include;  ///< when not empty, only files that match are articles
    std::vector<std::string> exclude;  ///< what matches is no article, whatever `include` says
    bool follow_links = false;  ///< follow links that lead out of the folder, and links to folders

    bool operator==(const WalkOptions&) const = default;
};

}  // namespace docent
