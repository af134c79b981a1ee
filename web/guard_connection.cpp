// Moves bytes between one non-blocking socket and its buffers. No call waits, and each reads at
// most one buffer's length, so that one busy client cannot hold up the others.
#include "web/guard_connection.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "web/guard_head.h"

namespace docent {
namespace {

/// Bytes of a refused request that we read so that the client gets to see the refusal: closing
/// a socket with unread bytes resets the connection and the client loses our answer.
constexpr std::size_t kMaxDiscardedBytes = std::size_t{1024} * 1024;

using Buffer = std::array<char, std::size_t{16} * 1024>;

Connection::Transfer transfer_from_errno() {
    const bool is_blocked = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return is_blocked ? Connection::Transfer::blocked : Connection::Transfer::ended;
}

}  // namespace

void Connection::enter(Phase next, Clock::time_point now, int limit_ms) {
    phase = next;
    since = now;
    deadline = now + std::chrono::milliseconds(limit_ms);
}

Connection::Transfer Connection::receive(std::size_t max_bytes) {
    Buffer buffer;
    const std::size_t room = max_bytes - std::min(max_bytes, received.size());
    const ssize_t count = recv(socket.fd(), buffer.data(), std::min(room, buffer.size()), 0);
    if (count < 0) return transfer_from_errno();
    if (count == 0) return Transfer::ended;
    received.append(buffer.data(), static_cast<std::size_t>(count));
    return Transfer::complete;
}

std::optional<std::string> Connection::take_head() {
    const std::size_t end = find_head_end(received, seen_bytes);
    if (end == std::string::npos) {
        seen_bytes = received.size();
        return std::nullopt;
    }
    std::string head = received.substr(0, end);
    received.erase(0, end);
    seen_bytes = 0;
    return head;
}

Connection::Transfer Connection::send() {
    while (unsent_bytes() > 0) {
        const ssize_t count =
            ::send(socket.fd(), response.data() + sent_bytes, unsent_bytes(), MSG_NOSIGNAL);
        if (count < 0) return transfer_from_errno();
        sent_bytes += static_cast<std::size_t>(count);
    }
    response = std::string();
    sent_bytes = 0;
    return Transfer::complete;
}

Connection::Transfer Connection::discard() {
    Buffer buffer;
    const ssize_t count = recv(socket.fd(), buffer.data(), buffer.size(), 0);
    if (count < 0) return transfer_from_errno();
    discarded_bytes += static_cast<std::size_t>(count);
    return count == 0 || discarded_bytes > kMaxDiscardedBytes ? Transfer::ended : Transfer::blocked;
}

void Connection::abandon() {
    phase = Phase::closed;
    received = std::string();
    response = std::string();
    sent_bytes = 0;
}

}  // namespace docent
