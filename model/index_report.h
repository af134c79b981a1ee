#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace docent {

/// An article that could not be indexed, and why.
struct SkippedArticle {
    std::string path;
    std::string reason;  ///< a sentence that says what to do next

    bool operator==(const SkippedArticle&) const = default;
};

/// What one run of `docent index` did.
struct IndexReport {
    std::uint64_t found = 0;  ///< article files in the folders
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t renamed = 0;  ///< same content under a new path; the article keeps its id
    std::uint64_t removed = 0;
    std::uint64_t unchanged = 0;
    std::uint64_t held_back = 0;  ///< not found but not removed either; see `skipped` for why
    std::uint64_t passages_written = 0;
    std::uint64_t bytes_read = 0;
    std::vector<SkippedArticle> skipped;

    /// How many lines of the articles written each cleaning rule left out.
    std::map<std::string, std::uint64_t> dropped_lines;

    /// What this system lacks to confine the processes that read articles; empty when it has all,
    /// or when nothing was read.
    std::string missing_walls;

    std::uint64_t elapsed_ms = 0;
    bool was_interrupted = false;
    std::uint64_t generation = 0;  ///< of the index after the run

    bool operator==(const IndexReport&) const = default;
};

/// How many articles of an index are in a language.
struct LanguageCount {
    std::string language;  ///< ISO 639 code
    std::uint64_t articles = 0;

    bool operator==(const LanguageCount&) const = default;
};

/// What an index holds: what `docent status` shows.
struct IndexStatus {
    std::string database;            ///< absolute path
    std::vector<std::string> roots;  ///< absolute paths of the indexed folders
    std::uint64_t articles = 0;
    std::uint64_t passages = 0;
    std::vector<LanguageCount> languages;  ///< most articles first
    std::uint64_t size_bytes = 0;          ///< on disk
    std::uint64_t generation = 0;          ///< grows by one with each commit
    std::int64_t updated_s = 0;  ///< time of the last finished update, seconds since 1970; 0 never
    std::vector<SkippedArticle> skipped;
    std::int64_t age_s = 0;  ///< seconds since the last finished update; 0 if never

    bool operator==(const IndexStatus&) const = default;
};

}  // namespace docent
