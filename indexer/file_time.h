#pragma once

#include <sys/stat.h>

#include <chrono>
#include <cstdint>

namespace docent {

// Times of files, in nanoseconds since 1970 UTC.

inline constexpr std::int64_t kNsPerSecond = 1'000'000'000;

inline std::int64_t now_ns() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(since_1970).count();
}

inline std::int64_t modified_ns_of(const struct stat& status) {
    return status.st_mtim.tv_sec * kNsPerSecond + status.st_mtim.tv_nsec;
}

/// True when a file last modified at `modified_ns` and looked at at `seen_ns` cannot change any
/// more without getting a new modification time.
///
/// Files are stamped by a clock that ticks every 4 to 10 ms; a time in whole seconds is perhaps
/// that of a file system which keeps no more (FAT: even seconds only).
inline bool is_settled(std::int64_t modified_ns, std::int64_t seen_ns) {
    constexpr std::int64_t kGrainNs = 50'000'000;
    constexpr std::int64_t kCoarseGrainNs = 2 * kNsPerSecond;
    const bool is_coarse = modified_ns % kNsPerSecond == 0;
    return modified_ns < seen_ns - (is_coarse ? kCoarseGrainNs : kGrainNs);
}

}  // namespace docent
