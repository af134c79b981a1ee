// Opens, binds and accepts. Only SO_REUSEADDR is set: with it a restarted server gets its port
// back at once, while a second server on the same port fails, which SO_REUSEPORT would hide by
// handing each of them half of the connections.
#include "web/guard_socket.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>

#include "model/error.h"

namespace docent {
namespace {

/// What the kernel holds of a response; left alone it takes megabytes for each client that does
/// not read. Enough for 5 MB/s at a round trip of 50 ms.
constexpr int kSendBufferBytes = 256 * 1024;

using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

AddressList resolve(const std::string& host, int port) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int failure =
        host.empty() ? EAI_NONAME
                     : getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (failure != 0) {
        throw Error(ErrorKind::usage, "no address of this machine is called '" + host + "' (" +
                                          gai_strerror(failure) +
                                          "); choose one with --host, such as 127.0.0.1");
    }
    return {found, &freeaddrinfo};
}

/// Binds a fresh `socket` and listens. Gives 0, or the `errno` of what failed.
int listen_at(const addrinfo& address, Socket& socket) {
    socket = Socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!socket.is_open()) return errno;
    const int on = 1;
    setsockopt(socket.fd(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(socket.fd(), address.ai_addr, address.ai_addrlen) != 0) return errno;
    return listen(socket.fd(), SOMAXCONN) == 0 ? 0 : errno;
}

Error error_from_bind(const std::string& host, int port, int reason) {
    const std::string place = "port " + std::to_string(port);
    if (reason == EADDRINUSE) {
        return {ErrorKind::usage, place + " is taken by another program on " + host +
                                      "; choose another with --port N, or stop the other program"};
    }
    if (reason == EACCES) {
        return {ErrorKind::usage,
                place + " is reserved for the administrator; choose one above 1023 with --port N"};
    }
    return {ErrorKind::usage, "cannot serve on " + host + " " + place + ": " +
                                  std::strerror(reason) +
                                  "; choose another with --host and --port"};
}

/// The numeric address and port of `address`.
PeerAddress address_from(const sockaddr_storage& address) {
    PeerAddress peer;
    char text[INET6_ADDRSTRLEN] = "";
    if (address.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
        peer.port = ntohs(v4.sin_port);
        peer.network = text;
    } else {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address, sizeof v6);
        const auto* bytes = reinterpret_cast<const char*>(v6.sin6_addr.s6_addr);
        const bool is_v4 = IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr);
        if (is_v4) {
            inet_ntop(AF_INET, bytes + 12, text, sizeof text);
        } else {
            inet_ntop(AF_INET6, bytes, text, sizeof text);
        }
        peer.port = ntohs(v6.sin6_port);
        peer.network = is_v4 ? std::string(text) : "/64 " + std::string(bytes, 8);
    }
    peer.ip = text;
    return peer;
}

}  // namespace

Socket::~Socket() {
    if (is_open()) close(fd_);
}

void Socket::end_sending() const {
    shutdown(fd_, SHUT_WR);
}

Listener open_listener(const std::string& host, int port) {
    if (port < 0 || port > 65535) {
        throw Error(ErrorKind::usage, "there is no port " + std::to_string(port) +
                                          "; choose one of 1 to 65535 with --port N");
    }
    const AddressList addresses = resolve(host, port);
    int reason = 0;
    for (const addrinfo* next = addresses.get(); next != nullptr; next = next->ai_next) {
        Listener listener;
        reason = listen_at(*next, listener.socket);
        if (reason != 0) continue;
        sockaddr_storage bound{};
        socklen_t size = sizeof bound;
        getsockname(listener.socket.fd(), reinterpret_cast<sockaddr*>(&bound), &size);
        const PeerAddress address = address_from(bound);
        listener.ip = address.ip;
        listener.port = address.port;
        listener.is_loopback = address.ip.starts_with("127.") || address.ip == "::1";
        return listener;
    }
    throw error_from_bind(host, port, reason);
}

Socket accept_connection(const Socket& listener, PeerAddress& peer) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    Socket socket(accept4(listener.fd(), reinterpret_cast<sockaddr*>(&address), &size,
                          SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket.is_open()) return socket;
    const int on = 1;
    setsockopt(socket.fd(), SOL_SOCKET, SO_SNDBUF, &kSendBufferBytes, sizeof kSendBufferBytes);
    setsockopt(socket.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    peer = address_from(address);
    return socket;
}

}  // namespace docent
