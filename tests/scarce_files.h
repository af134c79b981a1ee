#pragma once

#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace docent::test {

/// While it lives, this process can open only a few more files.
class ScarceFiles {
  public:
    /// Takes: how many more.
    explicit ScarceFiles(int more) {
        const int free = dup(STDIN_FILENO);
        if (free < 0 || getrlimit(RLIMIT_NOFILE, &former_) != 0) {
            throw std::runtime_error("cannot tell the open files");
        }
        close(free);
        rlimit scarce = former_;
        scarce.rlim_cur = static_cast<rlim_t>(free + more);
        if (setrlimit(RLIMIT_NOFILE, &scarce) != 0) throw std::runtime_error("cannot set limits");
    }
    ScarceFiles(const ScarceFiles&) = delete;
    ScarceFiles& operator=(const ScarceFiles&) = delete;
    ~ScarceFiles() {
        if (setrlimit(RLIMIT_NOFILE, &former_) != 0) std::abort();
    }

  private:
    rlimit former_{};
};

}  // namespace docent::test
