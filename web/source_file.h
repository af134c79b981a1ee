#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace docent {

/// Largest file that is served: with its headers it stays below GuardLimits::max_response_bytes.
inline constexpr std::size_t kMaxSourceBytes = 64'000'000;

/// Whether an article's own file can be shown: true for the path of a PDF, by its extension.
bool is_shown_source(std::string_view path);

/// Gives the address of an article's own file: "/source/ARTICLE_ID#page=12", which viewers open at
/// that page. Takes: a page from 1, or 0 for the file as a whole.
std::string source_file_url(std::string_view article_id, std::uint32_t page);

/// Reads the file at `path` below the folder `root`.
/// Gives: nothing when there is no regular file in `root`, links resolved: neither `..` nor a link
/// leads out of it, not even one that is set while this runs.
/// Throws: Error(usage) when it is larger than kMaxSourceBytes; Error(unreadable).
std::optional<std::string> read_source_file(const std::filesystem::path& root,
                                            std::string_view path);

}  // namespace docent
