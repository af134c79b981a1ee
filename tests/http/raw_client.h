#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace docent::test {

/// What came back for one request; `status` 0 when no whole response did.
struct RawResponse {
    int status = 0;
    std::string head;  ///< status line and headers with the empty line
    std::string body;

    /// Whether a header line begins with `name` and a colon, in any case.
    bool has_header(std::string_view name) const {
        const auto lower = [](std::string_view text) {
            std::string copy(text);
            std::transform(copy.begin(), copy.end(), copy.begin(), [](unsigned char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
            });
            return copy;
        };
        return lower(head).find("\r\n" + lower(name) + ":") != std::string::npos;
    }
};

/// A TCP connection to a server on this machine that sends exactly the bytes it is given: for
/// requests that no well-behaved client would send. Every wait ends after five seconds.
class RawClient {
  public:
    /// Connects from `from`, an address of this machine such as 127.0.0.2.
    explicit RawClient(int port, const std::string& from = "127.0.0.1")
        : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        timeval limit{kWaitSeconds, 0};
        setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        sockaddr_in address = address_of(from, 0);
        const bool is_bound = bind(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        address = address_of("127.0.0.1", port);
        if (!is_bound || connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            close(fd_);
            throw std::runtime_error("cannot connect to port " + std::to_string(port));
        }
    }

    RawClient(RawClient&& other) noexcept
        : fd_(std::exchange(other.fd_, -1)), pending_(std::move(other.pending_)) {}
    RawClient& operator=(RawClient&&) = delete;
    ~RawClient() {
        if (fd_ >= 0) close(fd_);
    }

    /// How many of the bytes the server's machine took before the connection broke or stalled.
    std::size_t send(std::string_view bytes) const {
        std::size_t sent = 0;
        while (sent < bytes.size()) {
            const ssize_t count =
                ::send(fd_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) break;
            sent += static_cast<std::size_t>(count);
        }
        return sent;
    }

    /// The next response. Takes: whether it was asked for with HEAD, which has no body.
    RawResponse read_response(bool is_head = false) {
        RawResponse response;
        std::size_t head_end = 0;
        while ((head_end = pending_.find("\r\n\r\n")) == std::string::npos) {
            if (!receive_more()) return response;
        }
        head_end += 4;
        response.head = pending_.substr(0, head_end);
        const std::size_t length = is_head ? 0 : content_length(response.head);
        while (pending_.size() < head_end + length) {
            if (!receive_more()) return response;
        }
        response.body = pending_.substr(head_end, length);
        pending_.erase(0, head_end + length);
        if (response.head.starts_with("HTTP/1.1 "))
            response.status = std::stoi(response.head.substr(9));
        return response;
    }

    /// Sends a whole GET request for `target`, with further header lines, and reads the response.
    RawResponse get(const std::string& target, const std::string& headers = "") {
        send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
        return read_response();
    }

    /// Everything up to the end of the connection, at most `max_bytes`.
    std::string read_to_end(std::size_t max_bytes = std::size_t{64} * 1024 * 1024) {
        while (pending_.size() < max_bytes && receive_more()) {
        }
        return std::exchange(pending_, {});
    }

    /// Whether the server ends the connection within the wait: sends nothing more, and closes
    /// instead of resetting, by which a client can lose what it has not read yet.
    bool is_ended_by_server() {
        const bool is_silent = !receive_more();
        return is_silent && is_ended_;
    }

  private:
    static constexpr int kWaitSeconds = 5;

    static sockaddr_in address_of(const std::string& ip, int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        inet_pton(AF_INET, ip.c_str(), &address.sin_addr);
        return address;
    }

    static std::size_t content_length(const std::string& head) {
        const std::string name = "\r\nContent-Length: ";
        const std::size_t begin = head.find(name);
        return begin == std::string::npos ? 0 : std::stoul(head.substr(begin + name.size()));
    }

    bool receive_more() {
        pollfd ready{fd_, POLLIN, 0};
        if (poll(&ready, 1, kWaitSeconds * 1000) != 1) return false;
        char buffer[64 * 1024];
        const ssize_t count = recv(fd_, buffer, sizeof buffer, 0);
        is_ended_ = count == 0;
        if (count > 0) pending_.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    }

    int fd_;
    std::string pending_;
    bool is_ended_ = false;
};

}  // namespace docent::test
