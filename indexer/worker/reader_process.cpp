// The conversation with a reader process, of which every byte is taken for hostile: frames have a
// largest size, records a checksum, documents are looked at, all of a file's articles together have
// a largest size, and each frame has to come in time. What goes wrong ends the process; waitpid
// then tells the reason. A file is only blamed for what it does to a fresh process: one that has
// read other files may be ill from those, so the file is read once more by another. A process that
// never said that it is ready is nobody's fault but the system's or ours.

#include "indexer/worker/reader_process.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <unordered_set>
#include <utility>

#include "indexer/reading_failure.h"
#include "indexer/worker/document_check.h"
#include "indexer/worker/worker_protocol.h"
#include "model/error.h"
#include "store/record_coder.h"
#include "store/records.h"
#include "store/system_failure.h"
#include "text/content_hash.h"
#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kMaxReasonBytes = 2000;
constexpr std::uint32_t kFilesPerLook = 16;  // at the process's size, which costs some microseconds
constexpr const char* kAdvice =
    "; it may be damaged or made to harm: open it in its own program and save it again";

// The process has failed at a file: unlike an Error of the file itself, it cannot go on.
struct ReaderFailure {
    std::string reason;
    bool may_be_older;      // an earlier file may be to blame
    bool may_pass = false;  // or no file at all
};

std::string seconds(int number) {
    return counted(static_cast<std::uint64_t>(number), "second");
}

ReaderFailure odd_answer() {
    return {std::string("it made its reader say something odd") + kAdvice, true};
}

ReaderFailure out_of_memory(const ReadLimits& limits) {
    return {"reading it took more than " + std::to_string(limits.memory_bytes >> 20U) +
                " MB of memory" + kAdvice,
            true};
}

ReaderFailure failure_from(int status, const ReadLimits& limits) {
    if (!WIFSIGNALED(status)) {
        return {"its reader ended with status " + std::to_string(WEXITSTATUS(status)) + kAdvice,
                true};
    }
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU) {
        return {
            "reading it took more than " + seconds(limits.cpu_seconds) + " of computing" + kAdvice,
            false};
    }
    if (signal == SIGKILL) {
        return {std::string("its reader was killed, perhaps because memory ran out") + kTriedAgain,
                true, true};
    }
    return {"reading it crashed its reader (signal " + std::to_string(signal) + ")" + kAdvice,
            true};
}

ReaderFailure too_much() {
    return {std::string("it expands to far more text than its size allows") + kAdvice, false};
}

[[noreturn]] void fail_to_start(const std::string& reason) {
    throw Error(ErrorKind::internal,
                "docent cannot use the process that reads articles: " + reason +
                    "; is there enough memory, and is /proc mounted?");
}

std::pair<FileDescriptor, FileDescriptor> connected_sockets() {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        throw Error(ErrorKind::internal, "docent cannot talk to the process that reads articles: " +
                                             failure_text(errno));
    }
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

std::string reason_from(std::string_view said) {
    if (said.empty() || said.size() > kMaxReasonBytes || !is_utf8(said)) throw odd_answer();
    return std::string(said);
}

std::uint64_t size_of(const FileDescriptor& file) {
    struct stat status {};
    return fstat(file.number(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

std::uint32_t kind_of(WorkerMessage message) {
    return static_cast<std::uint32_t>(message);
}

}  // namespace

// One file on its way through the process.
struct ReaderProcess::Exchange {
    const FileDescriptor& file;
    const ReadRequest request;
    const TakeDocument& take;
    const SkipRecord& skip;
    std::uint64_t bytes_left;               // that the process may still say
    std::unordered_set<std::uint64_t> ids;  // hashes of the ids of its articles so far
    bool has_given = false;                 // the caller has got something
    bool is_over = false;                   // the process waits for the next file
};

ReaderProcess::ReaderProcess(CleaningOptions cleaning, const ReadLimits& limits,
                             WorkerProgram program)
    : cleaning_(std::move(cleaning)), limits_(limits), program_(std::move(program)) {}

void ReaderProcess::read(const FileDescriptor& file, ArticleFormat format, const std::string& path,
                         const TakeDocument& take, const SkipRecord& skip_record) {
    Exchange exchange{file,
                      {format, path},
                      take,
                      skip_record,
                      limits_.article_bytes + limits_.max_expansion * size_of(file),
                      {}};
    const bool is_fresh = !process_;
    try {
        read_once(exchange);
    } catch (const ReaderFailure& failure) {
        stop();
        if (!is_fresh && failure.may_be_older && !exchange.has_given) {
            return read(file, format, path, take, skip_record);
        }
        if (failure.may_pass) throw PassingFailure(failure.reason);
        throw Error(ErrorKind::unreadable, failure.reason);
    } catch (...) {
        exchange.is_over ? stop_if_worn() : stop();
        throw;
    }
    stop_if_worn();
}

void ReaderProcess::start() {
    auto [ours, theirs] = connected_sockets();
    process_.emplace(program_, theirs);
    channel_.emplace(std::move(ours), limits_.article_bytes);
    is_ready_ = false;
    files_read_ = 0;
}

void ReaderProcess::stop() {
    channel_.reset();
    process_.reset();
}

void ReaderProcess::stop_if_worn() {
    ++files_read_;
    const bool is_worn = files_read_ >= limits_.files_per_process;
    const bool is_large =
        files_read_ % kFilesPerLook == 0 && process_->resident_bytes() > limits_.kept_memory_bytes;
    if (is_worn || is_large) stop();
}

void ReaderProcess::read_once(Exchange& exchange) {
    if (!process_) {
        start();
        tell(WorkerMessage::options, encode({cleaning_, limits_}));
    }
    tell(WorkerMessage::read, encode(exchange.request), &exchange.file);
    while (!exchange.is_over) {
        Frame frame;
        const Transfer transfer = channel_->receive(frame, deadline());
        if (transfer != Transfer::done) fail(transfer);
        handle(frame, exchange);
    }
}

// A process that has ended may have said something before: what it was is heard next.
void ReaderProcess::tell(WorkerMessage message, std::string_view payload,
                         const FileDescriptor* file) {
    const Transfer transfer = channel_->send(kind_of(message), payload, deadline(), file);
    if (transfer == Transfer::timed_out) fail(transfer);
}

FrameChannel::Deadline ReaderProcess::deadline() const {
    return std::chrono::steady_clock::now() + std::chrono::seconds(limits_.article_seconds);
}

// Takes the first that the process says.
void ReaderProcess::begin(const Frame& frame) {
    try {
        if (frame.kind != kind_of(WorkerMessage::ready)) throw DamagedRecord();
        sandbox_ = decode_sandbox(frame.payload);
    } catch (const Error&) {
        fail_to_start("it said something odd");
    }
    is_ready_ = true;
}

void ReaderProcess::handle(const Frame& frame, Exchange& exchange) {
    if (!is_ready_) return begin(frame);
    const auto message = static_cast<WorkerMessage>(frame.kind);
    if (frame.payload.size() > exchange.bytes_left) throw too_much();
    exchange.bytes_left -= frame.payload.size();
    switch (message) {
        case WorkerMessage::document:
            return take_document(frame.payload, exchange);
        case WorkerMessage::only_document:
            exchange.is_over = true;
            return take_document(frame.payload, exchange);
        case WorkerMessage::skipped_record:
            return skip_record(frame.payload, exchange);
        case WorkerMessage::finished:
            exchange.is_over = true;
            return;
        case WorkerMessage::unreadable:
        case WorkerMessage::failed: {
            const std::string reason = reason_from(frame.payload);
            exchange.is_over = true;
            if (message == WorkerMessage::failed) throw PassingFailure(reason);
            throw Error(ErrorKind::unreadable, reason);
        }
        case WorkerMessage::out_of_memory:
            throw out_of_memory(limits_);
        default:
            throw odd_answer();
    }
}

void ReaderProcess::take_document(std::string_view record, Exchange& exchange) {
    Document document;
    try {
        document = decode_document(record);
    } catch (const Error&) {
        throw odd_answer();
    }
    const bool has_own_id = exchange.is_over  // then it is the file's only article
                                ? document.record_id.empty()
                                : exchange.ids.insert(checksum(document.record_id)).second;
    if (!has_own_id || !is_sound(document)) throw odd_answer();
    document.article_id.clear();
    document.path = exchange.request.path;
    exchange.has_given = true;
    exchange.take(std::move(document));
}

void ReaderProcess::skip_record(std::string_view record, Exchange& exchange) {
    SkippedRecord skipped;
    try {
        skipped = decode_skipped_record(record);
    } catch (const Error&) {
        throw odd_answer();
    }
    skipped.reason = reason_from(skipped.reason);
    exchange.has_given = true;
    exchange.skip(skipped.line, std::move(skipped.reason));
}

// Says why nothing more comes from the process.
void ReaderProcess::fail(Transfer transfer) {
    if (transfer == Transfer::too_large) throw too_much();
    const bool is_late = transfer == Transfer::timed_out;
    const int status = process_->end();
    if (!is_ready_) fail_to_start(is_late ? "it did not begin in time" : "it ended at once");
    if (!is_late) throw failure_from(status, limits_);
    throw ReaderFailure{
        "reading it took more than " + seconds(limits_.article_seconds) + kTriedAgain, false, true};
}

}  // namespace docent
