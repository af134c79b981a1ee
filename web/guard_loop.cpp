// One thread owns every socket and waits for all of them with epoll, so a client that is silent,
// trickles its request or reads slowly costs a file descriptor and a buffer, never a thread. It
// collects a request head, checks it, and hands it to a worker; the worker gives back the bytes
// of the whole response, which this thread sends as the client takes them. A connection moves
// through the phases reading, answering, sending and back to reading, or to closing; every phase
// but answering has a deadline, looked at ten times a second. When an address or the server has
// its full number of connections, a newcomer takes the place of the one that has waited longest:
// a flood of idle connections displaces itself. All epoll interest is one-shot: a socket reports
// once and is quiet until we ask again.
#include "web/guard_loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "model/error.h"

namespace docent {
namespace {

using Phase = Connection::Phase;
using Transfer = Connection::Transfer;

constexpr std::uint64_t kListenerId = 0;
constexpr std::uint64_t kWakeId = 1;
constexpr std::uint64_t kFirstConnectionId = 2;
constexpr int kCheckIntervalMs = 100;
constexpr int kClosingMs = 1'000;    ///< for the client to read our last words
constexpr int kAcceptsPerTurn = 64;  ///< then connections that are open get their turn

Socket opened(int fd) {
    if (fd < 0) {
        throw Error(ErrorKind::internal,
                    std::string("cannot wait for connections: ") + std::strerror(errno));
    }
    return Socket(fd);
}

}  // namespace

ConnectionLoop::ConnectionLoop(GuardLimits limits, AnswerFunction answer)
    : limits_(std::move(limits)),
      answer_(std::move(answer)),
      epoll_(opened(epoll_create1(EPOLL_CLOEXEC))),
      wake_(opened(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))),
      next_id_(kFirstConnectionId) {}

void ConnectionLoop::run(const Listener& listener, const std::vector<std::string>& allowed_hosts) {
    listener_ = &listener;
    allowed_hosts_ = allowed_hosts;
    workers_.emplace(limits_.worker_threads);
    watch(listener.socket.fd(), kListenerId, EPOLLIN, EPOLL_CTL_ADD);
    watch(wake_.fd(), kWakeId, EPOLLIN, EPOLL_CTL_ADD);
    is_listening_ = true;
    const auto is_over = [this] {
        return is_stopping_ && (connections_.empty() || now_ >= stop_deadline_);
    };
    while (!is_over()) wait_and_serve();
    connections_.clear();
    workers_.reset();
}

void ConnectionLoop::stop() noexcept {
    is_stop_asked_ = true;
    wake();
}

void ConnectionLoop::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(wake_.fd(), &one, sizeof one);
}

/// One turn: waits for something to happen and serves it.
void ConnectionLoop::wait_and_serve() {
    const bool may_sleep = connections_.empty() && is_listening_ && !is_stop_asked_;
    std::array<epoll_event, 64> events;
    const int count = epoll_wait(epoll_.fd(), events.data(), static_cast<int>(events.size()),
                                 may_sleep ? -1 : kCheckIntervalMs);
    now_ = Clock::now();
    for (int i = 0; i < count; ++i) {
        const std::uint64_t id = events[static_cast<std::size_t>(i)].data.u64;
        if (id == kListenerId) {
            accept_waiting();
        } else if (id == kWakeId) {
            take_answers();
        } else if (const auto found = connections_.find(id); found != connections_.end()) {
            on_ready(found->second);
            if (found->second.phase == Phase::closed) connections_.erase(found);
        }
    }
    if (is_stop_asked_ && !is_stopping_) begin_stop();
    if (now_ >= next_check_) check_deadlines();
}

void ConnectionLoop::on_ready(Connection& connection) {
    switch (connection.phase) {
        case Phase::reading:
            return read_request(connection);
        case Phase::sending:
            return send_response(connection);
        case Phase::closing:
            if (connection.discard() == Transfer::ended) return connection.abandon();
            return wait_for(connection, EPOLLIN);
        case Phase::answering:
        case Phase::closed:
            return;
    }
}

void ConnectionLoop::accept_waiting() {
    if (is_stopping_) return;
    for (int i = 0; i < kAcceptsPerTurn; ++i) {
        Connection connection;
        connection.socket = accept_connection(listener_->socket, connection.peer);
        if (!connection.socket.is_open()) {
            if (errno == EAGAIN || errno == EWOULDBLOCK) break;
            if (errno == ECONNABORTED || errno == EINTR) continue;
            const bool is_out_of_files = errno == EMFILE || errno == ENFILE;
            if (is_out_of_files && remove_longest_waiting(connections_)) continue;
            is_listening_ = false;  // the system has no room; until the next check
            return;
        }
        if (!make_room(connections_, connection.peer.network, limits_)) continue;
        connection.id = next_id_++;
        connection.enter(Phase::reading, now_, limits_.keep_alive_idle_ms);
        watch(connection.socket.fd(), connection.id, EPOLLIN, EPOLL_CTL_ADD);
        connections_.emplace(connection.id, std::move(connection));
    }
    watch(listener_->socket.fd(), kListenerId, EPOLLIN, EPOLL_CTL_MOD);
}

void ConnectionLoop::read_request(Connection& connection) {
    const bool is_first_part = connection.received.empty();
    switch (connection.receive(limits_.max_head_bytes)) {
        case Transfer::ended:
            return connection.abandon();
        case Transfer::blocked:
            return wait_for(connection, EPOLLIN);
        case Transfer::complete:
            break;
    }
    if (is_first_part) connection.enter(Phase::reading, now_, limits_.head_deadline_ms);
    take_request(connection);
}

/// Hands the next request on if it has arrived; otherwise waits for the rest of it.
void ConnectionLoop::take_request(Connection& connection) {
    const auto head = connection.take_head();
    if (!head) {
        const auto refusal = check_partial_head(connection.received, limits_.max_head_bytes);
        if (refusal) return refuse(connection, *refusal, connection.received);
        return wait_for(connection, EPOLLIN);
    }
    auto verdict = check_request_head(*head, allowed_hosts_);
    if (const auto* refusal = std::get_if<Refusal>(&verdict)) {
        return refuse(connection, *refusal, *head);
    }
    hand_to_worker(connection, std::move(std::get<CheckedHead>(verdict)));
}

void ConnectionLoop::hand_to_worker(Connection& connection, CheckedHead head) {
    connection.requests += 1;
    connection.keep_alive = head.keep_alive && !is_stopping_ &&
                            connection.requests < limits_.max_requests_per_connection;
    connection.enter(Phase::answering, now_, 0);
    GuardedRequest request{std::move(head.text), connection.peer.ip, connection.peer.port,
                           connection.keep_alive};
    workers_->run([this, id = connection.id, request = std::move(request)] {
        std::string response = answer_(request);
        const std::lock_guard lock(answers_mutex_);
        answers_.push_back({id, std::move(response)});
        if (answers_.size() == 1) wake();
    });
}

void ConnectionLoop::take_answers() {
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t size = read(wake_.fd(), &count, sizeof count);
    watch(wake_.fd(), kWakeId, EPOLLIN, EPOLL_CTL_MOD);
    std::vector<Answer> answers;
    {
        const std::lock_guard lock(answers_mutex_);
        answers.swap(answers_);
    }
    for (Answer& answer : answers) {
        const auto found = connections_.find(answer.connection_id);
        if (found == connections_.end()) continue;
        respond(found->second, std::move(answer.response));
        if (found->second.phase == Phase::closed) connections_.erase(found);
    }
}

void ConnectionLoop::refuse(Connection& connection, const Refusal& refusal,
                            std::string_view request) {
    connection.keep_alive = false;
    respond(connection, response_from_refusal(refusal, request));
}

void ConnectionLoop::respond(Connection& connection, std::string response) {
    connection.response = std::move(response);
    connection.enter(Phase::sending, now_, limits_.response_deadline_ms);
    send_response(connection);
}

void ConnectionLoop::send_response(Connection& connection) {
    switch (connection.send()) {
        case Transfer::complete:
            return end_response(connection);
        case Transfer::ended:
            return connection.abandon();
        case Transfer::blocked:
            break;
    }
    wait_for(connection, EPOLLOUT);
    bound_unsent_bytes(connections_, limits_.max_unsent_bytes);
}

/// The client has our whole response: goes on to its next request, or says goodbye.
void ConnectionLoop::end_response(Connection& connection) {
    if (is_stopping_) return connection.abandon();
    if (!connection.keep_alive) {
        connection.socket.end_sending();
        connection.received = std::string();
        connection.enter(Phase::closing, now_, kClosingMs);
        return wait_for(connection, EPOLLIN);
    }
    const bool has_next = !connection.received.empty();
    connection.enter(Phase::reading, now_,
                     has_next ? limits_.head_deadline_ms : limits_.keep_alive_idle_ms);
    if (has_next) return take_request(connection);
    wait_for(connection, EPOLLIN);
}

void ConnectionLoop::check_deadlines() {
    next_check_ = now_ + std::chrono::milliseconds(kCheckIntervalMs);
    for (auto& [id, connection] : connections_) {
        if (connection.phase == Phase::answering || now_ < connection.deadline) continue;
        if (connection.phase == Phase::reading && !connection.received.empty()) {
            refuse(connection, {408, "The request took too long to arrive."}, connection.received);
        } else {
            connection.abandon();
        }
    }
    std::erase_if(connections_,
                  [](const auto& item) { return item.second.phase == Phase::closed; });
    if (!is_listening_ && !is_stopping_) {
        watch(listener_->socket.fd(), kListenerId, EPOLLIN, EPOLL_CTL_MOD);
        is_listening_ = true;
    }
}

/// Accepts nobody any more and closes every connection that has no answer under way.
void ConnectionLoop::begin_stop() {
    is_stopping_ = true;
    stop_deadline_ = now_ + std::chrono::milliseconds(limits_.stop_grace_ms);
    watch(listener_->socket.fd(), kListenerId, 0, EPOLL_CTL_DEL);
    std::erase_if(connections_, [](const auto& item) {
        return item.second.phase != Phase::answering && item.second.phase != Phase::sending;
    });
}

void ConnectionLoop::watch(int fd, std::uint64_t id, std::uint32_t events, int operation) {
    epoll_event event{};
    event.events = events | EPOLLONESHOT;
    event.data.u64 = id;
    epoll_ctl(epoll_.fd(), operation, fd, &event);
}

void ConnectionLoop::wait_for(const Connection& connection, std::uint32_t events) {
    watch(connection.socket.fd(), connection.id, events, EPOLL_CTL_MOD);
}

}  // namespace docent
