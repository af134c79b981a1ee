// Lines are read as dir.c of git reads them (add_patterns_from_buffer, trim_trailing_spaces).

#include "indexer/ignore_patterns.h"

#include <algorithm>

namespace docent {
namespace {

// Gives the line up to its last byte that is no blank, or is one behind a backslash.
std::string_view without_trailing_blanks(std::string_view line) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool is_escape = line[at] == '\\';
        if (is_escape) ++at;
        if (is_escape || line[at] != ' ') end = at + 1;
    }
    return line.substr(0, end);
}

}  // namespace

IgnorePatterns::IgnorePatterns(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with('#')) continue;
        if (line.ends_with('\r')) line.remove_suffix(1);
        add_line(line.substr(0, line.find('\0')));
    }
}

IgnorePatterns::IgnorePatterns(const std::vector<std::string>& patterns) {
    for (const std::string& pattern : patterns) add_line(pattern);
}

void IgnorePatterns::add_line(std::string_view line) {
    line = without_trailing_blanks(line);
    const bool is_exception = line.starts_with('!');
    if (is_exception) line.remove_prefix(1);
    if (!line.empty()) lines_.push_back({IgnorePattern(line), is_exception});
}

std::optional<bool> IgnorePatterns::verdict(std::string_view path, bool is_folder) const {
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
        if (line->pattern.matches(path, is_folder)) return !line->is_exception;
    }
    return std::nullopt;
}

}  // namespace docent
