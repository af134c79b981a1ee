#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/ignore_pattern.h"

namespace docent {

/// An ordered list of patterns, of which the last that matches decides.
class IgnorePatterns {
  public:
    IgnorePatterns() = default;

    /// Takes: what a `.docentignore` file holds: a pattern a line; blank lines and lines that begin
    /// with `#` say nothing; blanks at the end do not count unless escaped.
    explicit IgnorePatterns(std::string_view text);

    /// Takes: patterns as from a command line, one each.
    explicit IgnorePatterns(const std::vector<std::string>& patterns);

    /// Gives whether `path` is matched (true) or excepted by a pattern after `!` (false), or
    /// nothing when no pattern matches. Takes: a path relative to the patterns' folder.
    std::optional<bool> verdict(std::string_view path, bool is_folder) const;

    bool empty() const { return lines_.empty(); }

  private:
    struct Line {
        IgnorePattern pattern;
        bool is_exception;  // after `!`
    };

    void add_line(std::string_view line);

    std::vector<Line> lines_;
};

}  // namespace docent
