// A loop of one request at a time. Whatever goes wrong with a file in a way that C++ can tell
// becomes a message; what cannot be told (a crash, an endless loop) the parent sees for itself. The
// process ends with its parent: its socket is closed, and where it is not listening the kernel
// kills it with the thread that started it.

#include "indexer/worker/reader_worker.h"

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <limits>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/file_descriptor.h"
#include "indexer/readers/article_format.h"
#include "indexer/readers/json_lines_reader.h"
#include "indexer/readers/reader.h"
#include "indexer/reading_failure.h"
#include "indexer/worker/frame_channel.h"
#include "indexer/worker/sandbox.h"
#include "indexer/worker/worker_protocol.h"
#include "model/error.h"
#include "store/records.h"

namespace docent {
namespace {

constexpr std::uint64_t kMaxRequestBytes = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kBeginningBytes = 4096;  // that tell a file's format
constexpr std::size_t kKeptBufferBytes = std::size_t{1} << 20U;

class ReaderWorker {
  public:
    explicit ReaderWorker(FileDescriptor socket) : channel_(std::move(socket), kMaxRequestBytes) {}

    // Gives false when the parent says something else than it should.
    bool run() {
        Frame frame;
        if (!receive(frame) || !is_a(frame, WorkerMessage::options)) return false;
        options_ = decode_worker_options(frame.payload);
        const Sandbox sandbox = enter_sandbox(kReaderSocket, options_.limits.memory_bytes);
        send(WorkerMessage::ready, encode(sandbox));
        while (receive(frame)) {
            if (!is_a(frame, WorkerMessage::read) || !file_.is_open()) return false;
            answer(decode_read_request(frame.payload));
        }
        return true;
    }

  private:
    static bool is_a(const Frame& frame, WorkerMessage message) {
        return frame.kind == static_cast<std::uint32_t>(message);
    }

    bool receive(Frame& frame) {
        return channel_.receive(frame, FrameChannel::kNever, &file_) == Transfer::done;
    }

    // A parent that has gone shows at the next `receive`.
    void send(WorkerMessage message, std::string_view payload) {
        channel_.send(static_cast<std::uint32_t>(message), payload);
    }

    void answer(const ReadRequest& request) {
        const FileDescriptor file = std::exchange(file_, FileDescriptor());
        renew_time_limit(options_.limits.cpu_seconds);
        try {
            read(file, request);
        } catch (const std::bad_alloc&) {
            send(WorkerMessage::out_of_memory, "");
        } catch (const PassingFailure& failure) {
            send(WorkerMessage::failed, failure.what());
        } catch (const Error& error) {
            send(WorkerMessage::unreadable, error.what());
        } catch (const std::exception& error) {
            send(WorkerMessage::unreadable, std::string("its reader gave up (") + error.what() +
                                                "); open it in its own program and save it again");
        }
        if (bytes_.capacity() > kKeptBufferBytes) bytes_ = std::string();
    }

    void read(const FileDescriptor& file, const ReadRequest& request) {
        read_bytes(file, kBeginningBytes);
        if (format_from_content(bytes_, request.format) == ArticleFormat::json_lines) {
            return read_records(file, request);
        }
        read_bytes(file, size_of(file));
        send_document(WorkerMessage::only_document,
                      read_article(request.format, bytes_, request.path, options_.cleaning));
    }

    void read_records(const FileDescriptor& file, const ReadRequest& request) {
        if (lseek(file.number(), 0, SEEK_SET) != 0) throw_unreadable(errno);
        const auto skip = [this](std::uint32_t line, std::string reason) {
            send(WorkerMessage::skipped_record, encode(SkippedRecord{line, std::move(reason)}));
            renew_time_limit(options_.limits.cpu_seconds);
        };
        const auto take = [&](RawArticle article, std::string_view bytes) {
            const std::uint32_t line = article.blocks.empty() ? 0 : article.blocks.front().line;
            try {
                send_document(WorkerMessage::document,
                              document_from(std::move(article), ArticleFormat::json_lines, bytes,
                                            request.path, options_.cleaning));
                renew_time_limit(options_.limits.cpu_seconds);
            } catch (const Error& error) {
                skip(line, error.what());
            }
        };
        read_json_lines(file.number(), take, skip);
        send(WorkerMessage::finished, "");
    }

    void send_document(WorkerMessage message, const Document& document) {
        const std::string record = encode(document);
        if (record.size() > options_.limits.article_bytes) {
            throw Error(ErrorKind::unreadable, "its text takes " + std::to_string(record.size()) +
                                                   " bytes, the limit is " +
                                                   std::to_string(options_.limits.article_bytes) +
                                                   "; split it");
        }
        send(message, record);
    }

    // Makes bytes_ the first `size_bytes` of the file, wherever the parent stands in it.
    void read_bytes(const FileDescriptor& file, std::size_t size_bytes) {
        bytes_.resize(size_bytes);
        std::size_t end = 0;
        while (end < bytes_.size()) {
            const ssize_t count = pread(file.number(), bytes_.data() + end, bytes_.size() - end,
                                        static_cast<off_t>(end));
            if (count < 0 && errno != EINTR) throw_unreadable(errno);
            if (count == 0) break;
            if (count > 0) end += static_cast<std::size_t>(count);
        }
        bytes_.resize(end);
    }

    static std::size_t size_of(const FileDescriptor& file) {
        struct stat status {};
        if (fstat(file.number(), &status) != 0) throw_unreadable(errno);
        return static_cast<std::size_t>(status.st_size);
    }

    FrameChannel channel_;
    WorkerOptions options_;
    FileDescriptor file_;  // came with the request, or is not open
    std::string bytes_;    // of the file; used again for the next
};

}  // namespace

bool is_reader_worker(int argc, const char* const* argv) {
    return argc == 2 && std::string_view(argv[1]) == kReaderArgument;
}

int run_reader_worker() {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    prctl(PR_SET_NAME, "docent-reader", 0, 0, 0);
    return ReaderWorker(FileDescriptor(kReaderSocket)).run() ? 0 : 1;
}

}  // namespace docent
