#pragma once

#include <cstdint>
#include <string>

namespace docent {

/// The formats that docent reads. To add one, see "How to add a format" in CONTRIBUTING.md.
enum class ArticleFormat {
    plain_text,
    markdown,
    html,
    pdf,
    docx,
    odt,
    epub,
    json_lines,  ///< many articles in one file, one a line; also gzipped
    unsupported  ///< an article in a format without a reader (RTF, old Word): skipped with advice
};

/// A file that the corpus walker found and that a reader can read.
struct ArticleFile {
    std::string root;  ///< absolute path of the folder that the walk began in, no trailing slash
    std::string path;  ///< relative to `root`, UTF-8, separated by `/`
    ArticleFormat format = ArticleFormat::plain_text;
    std::uint64_t size_bytes = 0;
    std::int64_t modified_ns = 0;  ///< modification time, nanoseconds since 1970 UTC
    bool follows_links = false;    ///< links in `path` may lead out of `root`

    bool operator==(const ArticleFile&) const = default;
};

}  // namespace docent
