#pragma once

#include <cstdint>
#include <string>

namespace docent {

/// What of the sandbox this system has given.
struct Sandbox {
    bool has_memory_limit = false;
    bool has_folder_rules = false;        ///< Landlock, Linux 5.13
    bool has_system_call_filter = false;  ///< seccomp

    bool operator==(const Sandbox&) const = default;
};

/// Locks this process up, for the rest of its life, to what reading an article takes: it computes,
/// reads files that are open already or belong to the system (the character tables of PDF files in
/// /usr), and exchanges messages on the socket `channel`.
///
/// Everything else is refused with EPERM or EACCES: opening other files, writing to any, sockets,
/// programs, threads and processes, signals to others. It has `memory_bytes` of address space, no
/// core dumps, and no time yet (see `renew_time_limit`).
///
/// What the system does not have is left out: the result says so. Sanitizers do things that the
/// sandbox forbids, so programs built with them go without.
Sandbox enter_sandbox(int channel, std::uint64_t memory_bytes);

/// Gives the names of the walls that a process lacks, for people; empty when it has them all. A
/// program built with sanitizers lacks none that it should have.
std::string missing_walls(const Sandbox& sandbox);

/// Ends this process with SIGXCPU after it has computed for `seconds` more, to the second.
void renew_time_limit(int seconds);

/// Is this program built with the address or thread sanitizer?
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif
#else
inline constexpr bool kIsSanitized = false;
#endif

}  // namespace docent
