#pragma once

#include <cstdint>

namespace docent {

/// What one file may cost before it is given up. In a file of many articles the limits hold for
/// each of them, and `max_expansion` for all.
struct ReadLimits {
    /// Time for an article, by the clock. Raise it for a machine that is busy with other things.
    int article_seconds = 60;

    /// Time for an article, of one core. Raise it for books of thousands of pages.
    int cpu_seconds = 30;

    /// Address space of the process that reads. Markdown takes some 15 bytes for each of its own.
    std::uint64_t memory_bytes = std::uint64_t{1} << 30U;

    /// One article as it comes back: its text and some 15 bytes for each of its blocks.
    std::uint64_t article_bytes = std::uint64_t{64} << 20U;

    /// All articles of a file may take `article_bytes` and this many times the file's bytes. Text
    /// in zip and gzip files expands three to ten times; a bomb a thousand times.
    std::uint64_t max_expansion = 200;

    /// A process is replaced after this many files, so that what a library leaks has an end.
    std::uint32_t files_per_process = 2000;

    /// A process that holds more memory than this between two files is soon replaced.
    std::uint64_t kept_memory_bytes = std::uint64_t{192} << 20U;
};

}  // namespace docent
