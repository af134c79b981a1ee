#pragma once

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

#include "indexer/file_descriptor.h"
#include "indexer/worker/reader_worker.h"

namespace docent {

/// What to start as a reader process; by default this program itself.
struct WorkerProgram {
    std::string file = "/proc/self/exe";
    std::vector<std::string> arguments = {"docent: reader", kReaderArgument};  ///< the name first
};

/// A running child process. It is killed, and its remains are cleared away, at the end of its life.
class WorkerProcess {
  public:
    /// Starts `program` with `socket` as its file kReaderSocket, and with nothing else that this
    /// process has open: it hears and says nothing. Signals from a terminal do not reach it.
    /// Throws: Error(internal) when the system refuses.
    WorkerProcess(const WorkerProgram& program, const FileDescriptor& socket);
    WorkerProcess(WorkerProcess&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
    WorkerProcess& operator=(WorkerProcess&&) = delete;
    ~WorkerProcess() { end(); }

    pid_t id() const { return id_; }

    /// Kills the process if it still runs. Gives how it ended, as waitpid says it.
    int end();

    /// Gives the memory that the process holds now.
    std::uint64_t resident_bytes() const;

  private:
    pid_t id_ = 0;
};

}  // namespace docent
