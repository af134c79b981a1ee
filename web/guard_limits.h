#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace docent {

/// What a stranger may cost us. The defaults suit one machine that answers a household or an
/// office; every limit bounds memory, time or the number of open connections.
struct GuardLimits {
    /// Bytes of one request line with its headers; more is answered 431 or 414 and closed.
    /// Browsers send under 2 KiB. Raise it when a proxy in front adds long headers.
    std::size_t max_head_bytes = std::size_t{16} * 1024;

    /// Time for a request head to arrive, counted from its first byte however many follow.
    /// Raise it for clients on links that lose many packets.
    int head_deadline_ms = 5'000;

    /// Time for a client to take one whole response. Raise it when large articles are read
    /// over links slower than their size divided by this.
    int response_deadline_ms = 30'000;

    /// How long a connection may wait without a request, at its start and between requests.
    int keep_alive_idle_ms = 5'000;

    /// Requests on one connection before it is closed; bounds how long one client keeps a place.
    std::size_t max_requests_per_connection = 1'000;

    /// Connections of one address (of one /64 network for IPv6). One more closes the one of that
    /// address that has waited longest. Raise it when a proxy in front is the only client.
    std::size_t max_connections_per_address = 64;

    /// Connections in all; one more closes the one that has waited longest. Each costs a file
    /// descriptor and up to `max_head_bytes`.
    std::size_t max_connections = 512;

    /// Bytes of one response; a longer one becomes a 500. Raise it above the largest article.
    std::size_t max_response_bytes = std::size_t{64} * 1024 * 1024;

    /// Bytes of all responses that clients have not taken yet; beyond it the connection that
    /// holds most is closed.
    std::size_t max_unsent_bytes = std::size_t{256} * 1024 * 1024;

    /// Threads that run handlers. They never wait for a client, so a few more than there are
    /// cores are enough. Raise it when handlers wait for a disk.
    std::size_t worker_threads = 8;

    /// Time that answers under way get to finish after `stop()`.
    int stop_grace_ms = 500;

    /// Names that a Host header may hold, lower case, without port and brackets. Empty means:
    /// when bound to a loopback address only localhost, 127.0.0.1, ::1 and that address, which
    /// keeps a web page of another site from reading answers by DNS rebinding; when bound to any
    /// other address, every name. Set it when the server is reached by known names.
    std::vector<std::string> allowed_hosts;
};

}  // namespace docent
