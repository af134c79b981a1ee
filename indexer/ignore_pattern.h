#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace docent {

/// One pattern as git writes it in `.gitignore` (git 2.39, gitignore(5)): `*` and `?` do not match
/// a slash, `[a-z]`, `[!a-z]` and `[[:alpha:]]` match one byte, `\` takes the next byte as it is,
/// `**` between slashes matches any number of folders, and a slash at the beginning or in the
/// middle ties the pattern to its folder. What git cannot match (`[` without `]`) matches nothing.
///
/// Bytes are compared, not letters: `?` is one byte.
class IgnorePattern {
  public:
    /// Takes: the pattern without `!` before it, and without line end.
    explicit IgnorePattern(std::string_view pattern);

    /// True when `path` matches. Takes: a path relative to the pattern's folder.
    /// Cost: at most O(pattern * path), whatever the pattern is.
    bool matches(std::string_view path, bool is_folder) const;

  private:
    friend class PatternParser;

    enum class Wildcard : std::uint8_t { none, any, many, set };

    // One byte of a name, or for `*` any number of them.
    struct Part {
        Wildcard wildcard = Wildcard::none;
        char byte = 0;        // what to match where there is no wildcard
        std::size_t set = 0;  // place in `sets_`
    };

    // What matches one name of a path, or for `**` any number of names.
    struct Step {
        bool is_many = false;
        std::vector<Part> parts;
    };

    bool matches_byte(const Part& part, char byte) const;
    bool matches_name(const Step& step, std::string_view name) const;
    bool matches_path(std::string_view path) const;

    std::vector<Step> steps_;
    std::vector<std::bitset<256>> sets_;
    bool is_possible_ = true;    // false: matches nothing
    bool is_for_names_ = false;  // no slash in it: matches names, however deep
    bool is_for_folders_ = false;
};

}  // namespace docent
