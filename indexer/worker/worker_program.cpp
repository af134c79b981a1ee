// posix_spawn, not fork: the parent may be a server with many threads and much memory. The signals
// that a terminal or a service manager sends to all processes of docent are blocked in the child:
// the parent decides what to end, and the child ends with it.

#include "indexer/worker/worker_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <string>

#include "indexer/worker/sandbox.h"
#include "model/error.h"
#include "store/system_failure.h"

namespace docent {
namespace {

constexpr const char* kNothing = "/dev/null";

// What the child has open. Under sanitizers it keeps the standard error, where they report.
class ChildFiles {
  public:
    explicit ChildFiles(int socket) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, socket, kReaderSocket);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, kNothing, O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, kNothing, O_WRONLY, 0);
        if (!kIsSanitized) {
            posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, kNothing, O_WRONLY, 0);
        }
        posix_spawn_file_actions_addclosefrom_np(&actions_, kReaderSocket + 1);
    }
    ChildFiles(const ChildFiles&) = delete;
    ChildFiles& operator=(const ChildFiles&) = delete;
    ~ChildFiles() { posix_spawn_file_actions_destroy(&actions_); }

    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

class ChildSignals {
  public:
    ChildSignals() {
        sigset_t all;
        sigfillset(&all);
        sigset_t blocked;
        sigemptyset(&blocked);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) {
            sigaddset(&blocked, signal);
        }
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setsigmask(&attributes_, &blocked);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ChildSignals(const ChildSignals&) = delete;
    ChildSignals& operator=(const ChildSignals&) = delete;
    ~ChildSignals() { posix_spawnattr_destroy(&attributes_); }

    const posix_spawnattr_t* get() const { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

}  // namespace

WorkerProcess::WorkerProcess(const WorkerProgram& program, const FileDescriptor& socket) {
    std::vector<std::string> arguments = program.arguments;
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    const ChildFiles files(socket.number());
    const ChildSignals signals;
    const int error = posix_spawn(&id_, program.file.c_str(), files.get(), signals.get(),
                                  pointers.data(), environ);
    if (error == 0) return;
    id_ = 0;
    throw Error(ErrorKind::internal,
                "docent cannot start the process that reads articles: " + failure_text(error));
}

int WorkerProcess::end() {
    int status = 0;
    if (id_ <= 0) return status;
    kill(id_, SIGKILL);
    while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return status;
}

std::uint64_t WorkerProcess::resident_bytes() const {
    const std::string path = "/proc/" + std::to_string(id_) + "/statm";
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    std::array<char, 128> text{};
    const ssize_t size = file.is_open() ? ::read(file.number(), text.data(), text.size()) : 0;
    const std::string_view line(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const std::size_t second = line.find(' ');
    std::uint64_t pages = 0;
    if (second != std::string_view::npos) {
        std::from_chars(line.data() + second + 1, line.data() + line.size(), pages);
    }
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace docent
