#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "web/guard_head.h"
#include "web/guard_limits.h"
#include "web/guard_room.h"
#include "web/guard_socket.h"
#include "web/guard_workers.h"

namespace docent {

/// A request that passed every check, on its way to a worker.
struct GuardedRequest {
    std::string head;  ///< as `CheckedHead::text`
    std::string peer_ip;
    int peer_port = 0;
    bool keep_alive = false;  ///< whether the response may leave the connection open
};

/// Gives the bytes of the whole response to a request. Called by several threads at once; must
/// not throw.
using AnswerFunction = std::function<std::string(const GuardedRequest&)>;

/// Owns every connection of a server and moves the bytes; workers only compute answers.
class ConnectionLoop {
  public:
    ConnectionLoop(GuardLimits limits, AnswerFunction answer);

    /// Serves the connections that come to `listener` until `stop()`; then lets answers under way
    /// finish within the grace time and closes everything. Runs once.
    /// Takes: the host names to answer for, empty for every name.
    void run(const Listener& listener, const std::vector<std::string>& allowed_hosts);

    /// Makes `run()` return, also one that has not begun. Returns at once; may be called from any
    /// thread and from a signal handler.
    void stop() noexcept;

  private:
    using Clock = Connection::Clock;
    struct Answer {
        std::uint64_t connection_id;
        std::string response;
    };

    void wake() noexcept;
    void wait_and_serve();
    void on_ready(Connection& connection);
    void accept_waiting();
    void read_request(Connection& connection);
    void take_request(Connection& connection);
    void hand_to_worker(Connection& connection, CheckedHead head);
    void take_answers();
    void refuse(Connection& connection, const Refusal& refusal, std::string_view request);
    void respond(Connection& connection, std::string response);
    void send_response(Connection& connection);
    void end_response(Connection& connection);
    void check_deadlines();
    void begin_stop();
    void watch(int fd, std::uint64_t id, std::uint32_t events, int operation);
    void wait_for(const Connection& connection, std::uint32_t events);

    const GuardLimits limits_;
    const AnswerFunction answer_;
    const Socket epoll_;
    const Socket wake_;  ///< an eventfd: answers are ready, or stop was called
    std::atomic<bool> is_stop_asked_ = false;

    // Touched by the thread in run() only.
    const Listener* listener_ = nullptr;
    std::vector<std::string> allowed_hosts_;
    Connections connections_;
    std::uint64_t next_id_;
    Clock::time_point now_;
    Clock::time_point next_check_;
    Clock::time_point stop_deadline_;
    bool is_listening_ = false;
    bool is_stopping_ = false;

    std::mutex answers_mutex_;
    std::vector<Answer> answers_;  ///< from the workers, not taken yet
    std::optional<WorkerPool> workers_;
};

}  // namespace docent
