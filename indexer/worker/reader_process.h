#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/cleaning_options.h"
#include "indexer/file_descriptor.h"
#include "indexer/worker/frame_channel.h"
#include "indexer/worker/read_limits.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_program.h"
#include "model/article_file.h"
#include "model/document.h"

namespace docent {

enum class WorkerMessage : std::uint32_t;

/// Reads articles in a process of its own, locked up and watched, so that a file that breaks its
/// reader costs one article and nothing else.
///
/// The process starts with the first file and serves the next ones too. It is replaced when it
/// crashes, hangs, says something odd, has become large or has read many files.
///
/// One object per thread, to be used by no other thread: the process ends with the thread that
/// started it.
class ReaderProcess {
  public:
    using TakeDocument = std::function<void(Document)>;
    using SkipRecord = std::function<void(std::uint32_t line, std::string reason)>;

    /// Takes: what to start, for programs that are not docent's own.
    explicit ReaderProcess(CleaningOptions cleaning = {}, const ReadLimits& limits = {},
                           WorkerProgram program = {});

    /// Reads all articles of a file. Calls `take` for each in order as soon as it is there, and
    /// `skip_record` for each that cannot be read, if the file may hold several.
    ///
    /// Takes: the open file, which is read from its beginning, wherever it stands, and may be left
    /// standing elsewhere; the format that its name promises, which its content may overrule;
    /// `path` relative to the corpus root.
    /// Gives: sound documents (see document_check.h) whose `path` is `path`, with different record
    /// ids; or a single one without.
    /// Throws: Error(unreadable) for what the file holds or does to its reader; the message does
    /// not name it; PassingFailure when that is none of the file's fault, or need not be. `take`
    /// may have been called before. Error(internal) when no process can be
    /// started. What `take` and `skip_record` throw; the rest of the file is not read then.
    void read(const FileDescriptor& file, ArticleFormat format, const std::string& path,
              const TakeDocument& take, const SkipRecord& skip_record);

    /// Gives the process that waits for the next file, or 0 when there is none.
    pid_t process_id() const { return process_ ? process_->id() : 0; }

    /// Gives what confines the processes; nothing before the first file.
    const std::optional<Sandbox>& sandbox() const { return sandbox_; }

  private:
    struct Exchange;

    void start();
    void stop();
    void stop_if_worn();
    void read_once(Exchange& exchange);
    void tell(WorkerMessage message, std::string_view payload,
              const FileDescriptor* file = nullptr);
    FrameChannel::Deadline deadline() const;
    void begin(const Frame& frame);
    void handle(const Frame& frame, Exchange& exchange);
    void take_document(std::string_view record, Exchange& exchange);
    void skip_record(std::string_view record, Exchange& exchange);
    [[noreturn]] void fail(Transfer transfer);

    const CleaningOptions cleaning_;
    const ReadLimits limits_;
    const WorkerProgram program_;

    std::optional<WorkerProcess> process_;
    std::optional<FrameChannel> channel_;
    std::optional<Sandbox> sandbox_;
    bool is_ready_ = false;         // the process has said that it is
    std::uint32_t files_read_ = 0;  // by this process
};

}  // namespace docent
