#pragma once

#include <memory>
#include <string_view>

#include "indexer/ignore_patterns.h"
#include "indexer/walk_options.h"

namespace docent {

/// The name of the files that say what of their folder is no article.
inline constexpr const char* kIgnoreFileName = ".docentignore";

/// Which entries of one folder are left out: what the options and the `.docentignore` files of the
/// folder and those above it say together. As in git, the options decide before the files, a deeper
/// file before those above it, and in one file the last pattern that matches.
///
/// A folder that is left out must not be looked into: nothing in it can be taken back in.
/// All paths are relative to the root. Cheap to copy.
class IgnoreRules {
  public:
    /// The rules of the root, before its ignore file is read.
    explicit IgnoreRules(const WalkOptions& options);

    /// Adds what the ignore file in `folder` says. Takes: the folder that these rules are of.
    void add_ignore_file(std::string_view folder, std::string_view text);

    /// Gives the rules of a folder in this one, before its ignore file is read.
    IgnoreRules below(std::string_view folder) const;

    bool leave_out_folder(std::string_view path) const { return is_excluded(path, true); }

    /// A file must not be excluded, and where something is to be included, it or the nearest folder
    /// above it that a pattern speaks of must be.
    bool leave_out_file(std::string_view path) const;

  private:
    struct Options {
        IgnorePatterns include;
        IgnorePatterns exclude;
    };

    // What an ignore file says, and the one above it.
    struct IgnoreFile {
        std::shared_ptr<const IgnoreFile> outer;
        IgnorePatterns patterns;
        std::size_t folder_bytes;  // of a path, with the slash
    };

    bool is_excluded(std::string_view path, bool is_folder) const;

    std::shared_ptr<const Options> options_;
    std::shared_ptr<const IgnoreFile> innermost_;
    bool is_included_;
};

}  // namespace docent
