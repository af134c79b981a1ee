#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/file_descriptor.h"

namespace docent {

/// One message between a reader process and its parent.
struct Frame {
    std::uint32_t kind = 0;
    std::string_view payload;  ///< valid until the channel's next `receive`
};

/// How sending or receiving a frame ended. After anything but `done` the channel is of no use.
enum class Transfer { done, closed, timed_out, too_large };

/// One end of a Unix stream socket that carries frames, and open files beside them.
///
/// What arrives is not trusted: a frame takes memory only as its bytes arrive, and never more than
/// the channel's limit.
class FrameChannel {
  public:
    using Deadline = std::chrono::steady_clock::time_point;
    static constexpr Deadline kNever = Deadline::max();

    /// Takes: the payload above which a frame that arrives is too large.
    FrameChannel(FileDescriptor socket, std::uint64_t max_payload_bytes)
        : socket_(std::move(socket)), max_payload_bytes_(max_payload_bytes) {}

    /// Sends a frame, and with it an open file unless `file` is null; it stays open here too.
    /// Takes: `payload` below 4 GB.
    Transfer send(std::uint32_t kind, std::string_view payload, Deadline deadline = kNever,
                  const FileDescriptor* file = nullptr);

    /// Waits for the next frame. What has arrived by then is given even after the deadline.
    /// Takes: where to put an open file that arrives, be it with this frame or, where frames follow
    /// each other without an answer, with a later one; null lets none in.
    Transfer receive(Frame& frame, Deadline deadline = kNever, FileDescriptor* file = nullptr);

  private:
    Transfer receive_bytes(std::size_t wanted, Deadline deadline, FileDescriptor* file);
    void make_room(std::size_t wanted);
    bool wait(short events, Deadline deadline) const;

    FileDescriptor socket_;
    std::uint64_t max_payload_bytes_;
    std::string buffer_;  // bytes from begin_ to end_ have arrived and are not yet given
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace docent
