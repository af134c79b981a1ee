// cpp-httplib parses, routes and formats; it is given one checked request head in memory and
// writes its response to memory, within a budget. Everything that takes time or trust (sockets,
// deadlines, budgets, framing) happens in guard_loop and guard_head. A response that does not
// come about, because a handler failed outside the library's own catch or because it outgrew its
// budget, is replaced as a whole by a 500: no client has seen a byte of it yet.
#include "web/http_guard.h"

#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "model/error.h"

namespace docent {
namespace {

const char* const kFailureSentence = "The server failed to answer this request.";

/// A request head to read from and a response to write to, both in memory.
class MemoryStream : public httplib::Stream {
  public:
    MemoryStream(const GuardedRequest& request, std::size_t max_response_bytes)
        : request_(request), max_response_bytes_(max_response_bytes) {}

    bool is_readable() const override { return read_bytes_ < request_.head.size(); }
    bool is_writable() const override { return !is_over_budget_; }
    socket_t socket() const override { return INVALID_SOCKET; }

    ssize_t read(char* target, std::size_t size) override {
        const std::size_t count = std::min(size, request_.head.size() - read_bytes_);
        std::memcpy(target, request_.head.data() + read_bytes_, count);
        read_bytes_ += count;
        return static_cast<ssize_t>(count);
    }

    ssize_t write(const char* source, std::size_t size) override {
        is_over_budget_ = is_over_budget_ || size > max_response_bytes_ - response_.size();
        if (is_over_budget_) return -1;
        response_.append(source, size);
        return static_cast<ssize_t>(size);
    }

    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = request_.peer_ip;
        port = request_.peer_port;
    }

    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip.clear();
        port = 0;
    }

    std::string take_response() { return std::move(response_); }

  private:
    const GuardedRequest& request_;
    const std::size_t max_response_bytes_;
    std::size_t read_bytes_ = 0;
    std::string response_;
    bool is_over_budget_ = false;
};

/// The names that a browser on this machine uses for a server on a loopback address: the usual
/// ones and the one that the server was told to listen on.
std::vector<std::string> default_hosts(const Listener& listener, const std::string& host) {
    if (!listener.is_loopback) return {};
    return {"localhost", "127.0.0.1", "::1", listener.ip, host};
}

}  // namespace

GuardedServer::GuardedServer(GuardLimits limits)
    : limits_(std::move(limits)),
      loop_(limits_, [this](const GuardedRequest& request) { return answer(request); }) {
    set_keep_alive_timeout(limits_.keep_alive_idle_ms / 1000);
    set_keep_alive_max_count(limits_.max_requests_per_connection);
    set_exception_handler([](const auto&, httplib::Response& response, const std::exception_ptr&) {
        response.status = 500;
        response.set_content(std::string(kFailureSentence) + "\n", "text/plain; charset=utf-8");
    });
}

int GuardedServer::bind(const std::string& host, int port) {
    listener_ = open_listener(host, port);
    host_ = host;
    return listener_.port;
}

void GuardedServer::serve() {
    if (!listener_.socket.is_open()) {
        throw Error(ErrorKind::internal, "the server must be bound to a port before it serves");
    }
    loop_.run(listener_, limits_.allowed_hosts.empty() ? default_hosts(listener_, host_)
                                                       : limits_.allowed_hosts);
    listener_ = Listener();
}

std::string GuardedServer::answer(const GuardedRequest& request) noexcept {
    try {
        MemoryStream stream(request, limits_.max_response_bytes);
        bool is_closed = false;
        if (process_request(stream, !request.keep_alive, is_closed, nullptr)) {
            return stream.take_response();
        }
    } catch (...) {
        // The exception handler, the error handler or a content provider threw.
    }
    return response_from_refusal({500, kFailureSentence}, request.head);
}

bool GuardedServer::process_and_close_socket(socket_t socket) {
    close(socket);
    return false;
}

}  // namespace docent
