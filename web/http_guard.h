#pragma once

#ifndef CPPHTTPLIB_OPENSSL_SUPPORT
#error "Compile with the flags of `pkg-config --cflags cpp-httplib`: its structs depend on them."
#endif
#include <httplib.h>

#include <string>
#include <vector>

#include "web/guard_limits.h"
#include "web/guard_loop.h"

namespace docent {

/// cpp-httplib's routing and handlers behind a guard of our own. The library never sees a socket:
/// `ConnectionLoop` collects and checks each request, the library turns it into a response in
/// memory, and the loop sends that. Register handlers with `Get()` and the `set_...` functions of
/// the library; timeouts, limits and sockets are the guard's, so the library's settings for them
/// have no effect.
///
/// A handler may count on this: the method is GET or HEAD; there is no body; the path holds no
/// control character; `req.remote_addr` is the true peer; only the request headers listed in
/// guard_head.cpp are there. It runs on one of `worker_threads` threads, so it must be thread-safe
/// and bound its own time. Its response is whole in memory before the first byte leaves. What it
/// throws becomes a plain 500 that holds no text of the exception.
class GuardedServer : public httplib::Server {
  public:
    explicit GuardedServer(GuardLimits limits = {});

    /// Reserves the port; connections wait until `serve()`. Gives the port, which the system
    /// chose when 0 was asked for.
    /// Throws: usage when the host is unknown or the port is taken, not permitted or no port;
    /// the message says what to do.
    int bind(const std::string& host, int port);

    /// Serves until `stop()`, then returns within a second if the handlers do. Once per server.
    /// Throws: internal when not bound.
    void serve();

    /// Ends `serve()`, also when it has not begun. Returns at once; may be called from any thread
    /// and from a signal handler.
    void stop() noexcept { loop_.stop(); }

    bool listen(const std::string&, int, int = 0) = delete;
    bool bind_to_port(const std::string&, int, int = 0) = delete;
    int bind_to_any_port(const std::string&, int = 0) = delete;
    bool listen_after_bind() = delete;

  private:
    std::string answer(const GuardedRequest& request) noexcept;

    /// Only reached through the library's own listening functions, which would serve unguarded.
    bool process_and_close_socket(socket_t socket) override;

    const GuardLimits limits_;
    Listener listener_;
    std::string host_;  ///< as given to `bind`
    ConnectionLoop loop_;
};

}  // namespace docent
