#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace docent {

/// What the front matter of a Markdown article says about it; empty where it says nothing usable.
struct FrontMatter {
    std::string title;
    std::string summary;
    std::string author;      ///< several are joined by ", "
    std::string published;   ///< ISO 8601 date: "2024", "2024-05" or "2024-05-31"
    std::string reviewed;    ///< the same
    std::string updated;     ///< the same
    std::string language;    ///< ISO 639 code: "en"
    std::string source_url;  ///< http or https only: it becomes a link
    std::size_t bytes = 0;   ///< length of the front matter with both its fences; 0: there is none
};

/// Reads the YAML between `---` and `---` at the beginning of `text`, at most 64 KB of it.
///
/// YAML that does not parse is read line by line as "key: value" if it looks like that, else it is
/// no front matter but text. Never throws for what the text holds.
FrontMatter front_matter_of(std::string_view text);

}  // namespace docent
