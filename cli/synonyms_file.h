#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace docent {

/// Gives the lines of a file of synonyms, without comments (from `#` on) and empty ones. In each,
/// names for one thing stand with commas between them: "heart attack, myocardial infarction".
///
/// Takes: a file of UTF-8, at most 1 MB; an empty path stands for no synonyms.
/// Throws: Error(unreadable) with what to do, when the file cannot be read or a line names one
/// thing only.
std::vector<std::string> synonyms_from(const std::filesystem::path& file);

}  // namespace docent
