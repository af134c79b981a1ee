#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <functional>
#include <string>

namespace docent::test {

/// What became of a child process.
struct ChildResult {
    std::string said;             ///< what its work gave
    bool has_ended_well = false;  ///< false when it crashed or ran out of time
};

inline void limit_process(rlim_t cpu_seconds) {
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit both{most, most};
        setrlimit(resource, &both);
    };
    limit(RLIMIT_CPU, cpu_seconds);
    limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(__clang__)
    limit(RLIMIT_AS, rlim_t{4} << 30U);
#endif
    const int silence = open("/dev/null", O_WRONLY);
    dup2(silence, STDOUT_FILENO);
    dup2(silence, STDERR_FILENO);
}

/// Runs `work` in a child process, so that whatever it does to the process, its memory or its
/// mounts ends with it. Gives what `work` gives, at most some kilobytes. The child prints nothing
/// and has `cpu_seconds` of time and 4 GB of memory (any amount under sanitizers, which need more).
inline ChildResult run_in_child(const std::function<std::string()>& work, rlim_t cpu_seconds) {
    int ends[2];
    if (pipe(ends) != 0) return {};
    const pid_t child = fork();
    if (child == 0) {
        limit_process(cpu_seconds);
        std::string said;
        try {
            said = work();
        } catch (const std::exception& error) {
            said = std::string("exception: ") + error.what();
        } catch (...) {
            said = "an exception of unknown type";
        }
        _exit(write(ends[1], said.data(), said.size()) < 0 ? 1 : 0);
    }
    close(ends[1]);
    ChildResult result;
    char buffer[4096];
    for (ssize_t size = 0; (size = read(ends[0], buffer, sizeof buffer)) > 0;) {
        result.said.append(buffer, static_cast<std::size_t>(size));
    }
    close(ends[0]);
    int status = 0;
    result.has_ended_well = child > 0 && waitpid(child, &status, 0) == child && status == 0;
    return result;
}

}  // namespace docent::test
