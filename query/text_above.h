#pragma once

#include <string>
#include <vector>

namespace docent {

/// Gives what stands above a passage, a line each: its title, then its headings from the outside
/// in.
inline std::string text_above(const std::string& title,
                              const std::vector<std::string>& heading_path) {
    std::string text = title;
    for (const std::string& heading : heading_path) text += '\n' + heading;
    return text;
}

}  // namespace docent
