#pragma once

#include <string>
#include <utility>
#include <vector>

namespace docent {

/// Owns a file descriptor and closes it.
class Socket {
  public:
    Socket() = default;
    explicit Socket(int fd) : fd_(fd) {}
    Socket(Socket&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Socket& operator=(Socket&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Socket();

    int fd() const { return fd_; }
    bool is_open() const { return fd_ >= 0; }

    /// Tells the other end that nothing more will come.
    void end_sending() const;

  private:
    int fd_ = -1;
};

/// The other end of a connection.
struct PeerAddress {
    std::string ip;  ///< numeric; an IPv4 address inside IPv6 is given as IPv4
    int port = 0;
    std::string network;  ///< what counts as one client: the IPv4 address, the IPv6 /64
};

/// A socket that connections can be accepted from, and how it is addressed.
struct Listener {
    Socket socket;
    std::string ip;            ///< numeric address it is bound to
    int port = 0;              ///< as chosen by the system when 0 was asked for
    bool is_loopback = false;  ///< only this machine can reach it
};

/// A listening, non-blocking socket on `host`; a second one on the same port is refused.
/// Takes: a name or a numeric address; a port of 0 to 65535, 0 for any free one.
/// Throws: usage when the host is unknown, the port out of range, taken or not permitted.
Listener open_listener(const std::string& host, int port);

/// The next connection that waits, non-blocking and without Nagle's delay; one that is not open
/// when none waits or, with `errno` telling which, when the system has no room for it.
Socket accept_connection(const Socket& listener, PeerAddress& peer);

}  // namespace docent
