// A frame is its kind and its payload's size, four bytes each in the machine's own order (both ends
// are the same program), then the payload. It leaves in one system call, from where it lies, and
// arrives in a buffer that is used again and again; a large one is let go before the next frame. An
// open file travels with the frame's first byte (SCM_RIGHTS). Nothing ever blocks but poll, which
// has the deadline.

#include "indexer/worker/frame_channel.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <utility>

namespace docent {
namespace {

constexpr std::size_t kHeadBytes = 8;
constexpr std::size_t kLeastRoomBytes = std::size_t{64} << 10U;
constexpr std::size_t kKeptBufferBytes = std::size_t{1} << 20U;

using Head = std::array<std::uint32_t, kHeadBytes / sizeof(std::uint32_t)>;

// Room for the control message that carries one open file.
struct FileMessage {
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};

    void attach_to(msghdr& message) {
        message.msg_control = bytes.data();
        message.msg_controllen = bytes.size();
    }
};

void put_file(msghdr& message, int file) {
    cmsghdr* control = CMSG_FIRSTHDR(&message);
    control->cmsg_level = SOL_SOCKET;
    control->cmsg_type = SCM_RIGHTS;
    control->cmsg_len = CMSG_LEN(sizeof file);
    std::memcpy(CMSG_DATA(control), &file, sizeof file);
}

// Leaves `file` alone when the message brought none.
void take_file(const msghdr& message, FileDescriptor& file) {
    const cmsghdr* control = CMSG_FIRSTHDR(&message);
    if (control == nullptr || control->cmsg_level != SOL_SOCKET ||
        control->cmsg_type != SCM_RIGHTS || control->cmsg_len < CMSG_LEN(sizeof(int))) {
        return;
    }
    int number = -1;
    std::memcpy(&number, CMSG_DATA(control), sizeof number);
    file = FileDescriptor(number);
}

bool is_to_be_tried_again(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

// Takes `count` bytes off the front of what is still to be sent.
void advance(std::array<iovec, 2>& parts, std::size_t count) {
    for (iovec& part : parts) {
        const std::size_t taken = std::min(count, part.iov_len);
        part.iov_base = static_cast<char*>(part.iov_base) + taken;
        part.iov_len -= taken;
        count -= taken;
    }
}

}  // namespace

Transfer FrameChannel::send(std::uint32_t kind, std::string_view payload, Deadline deadline,
                            const FileDescriptor* file) {
    Head head{kind, static_cast<std::uint32_t>(payload.size())};
    auto* content = const_cast<char*>(payload.data());  // NOLINT: sendmsg only reads it
    std::array<iovec, 2> parts{{{head.data(), kHeadBytes}, {content, payload.size()}}};
    FileMessage control;
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    if (file != nullptr) {
        control.attach_to(message);
        put_file(message, file->number());
    }
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        const ssize_t sent = sendmsg(socket_.number(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && !is_to_be_tried_again(errno)) return Transfer::closed;
        if (sent < 0) {
            if (!wait(POLLOUT, deadline)) return Transfer::timed_out;
            continue;
        }
        advance(parts, static_cast<std::size_t>(sent));
        message.msg_control = nullptr;  // the file has gone with the first byte
        message.msg_controllen = 0;
    }
    return Transfer::done;
}

Transfer FrameChannel::receive(Frame& frame, Deadline deadline, FileDescriptor* file) {
    if (begin_ == end_) {
        begin_ = end_ = 0;
        if (buffer_.size() > kKeptBufferBytes) buffer_ = std::string();
    }
    Transfer transfer = receive_bytes(kHeadBytes, deadline, file);
    if (transfer != Transfer::done) return transfer;
    Head head{};
    std::memcpy(head.data(), buffer_.data() + begin_, kHeadBytes);
    const std::size_t payload_bytes = head[1];
    if (payload_bytes > max_payload_bytes_) return Transfer::too_large;
    transfer = receive_bytes(kHeadBytes + payload_bytes, deadline, file);
    if (transfer != Transfer::done) return transfer;
    frame.kind = head[0];
    frame.payload = std::string_view(buffer_).substr(begin_ + kHeadBytes, payload_bytes);
    begin_ += kHeadBytes + payload_bytes;
    return Transfer::done;
}

// Waits until `wanted` bytes lie at begin_.
Transfer FrameChannel::receive_bytes(std::size_t wanted, Deadline deadline, FileDescriptor* file) {
    while (end_ - begin_ < wanted) {
        make_room(wanted);
        iovec room{buffer_.data() + end_, buffer_.size() - end_};
        FileMessage control;
        msghdr message{};
        message.msg_iov = &room;
        message.msg_iovlen = 1;
        if (file != nullptr) control.attach_to(message);
        const ssize_t count = recvmsg(socket_.number(), &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        if (count == 0 || (count < 0 && !is_to_be_tried_again(errno))) return Transfer::closed;
        if (count < 0) {
            if (!wait(POLLIN, deadline)) return Transfer::timed_out;
            continue;
        }
        if (file != nullptr) take_file(message, *file);
        end_ += static_cast<std::size_t>(count);
    }
    return Transfer::done;
}

// Makes room to receive something; the buffer grows with what has arrived, not with what is told.
void FrameChannel::make_room(std::size_t wanted) {
    if (begin_ > 0 && buffer_.size() - begin_ < wanted) {
        buffer_.erase(0, begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() > end_) return;
    buffer_.resize(std::max({kLeastRoomBytes, end_ + 1, std::min(2 * end_, wanted)}));
}

// Gives false when the deadline has passed.
bool FrameChannel::wait(short events, Deadline deadline) const {
    int timeout_ms = -1;
    if (deadline != kNever) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) return false;
        timeout_ms = static_cast<int>(std::min<std::int64_t>(left.count(), INT_MAX));
    }
    pollfd entry{socket_.number(), events, 0};
    poll(&entry, 1, timeout_ms);  // whatever it says, the next transfer says it again
    return true;
}

}  // namespace docent
