#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "web/guard_socket.h"

namespace docent {

/// One open connection: its socket, its buffers, and what it waits for until when. Used by one
/// thread.
struct Connection {
    using Clock = std::chrono::steady_clock;

    enum class Phase {
        reading,    ///< waits for a request, or for the rest of one
        answering,  ///< a worker computes the answer; nobody else touches the connection
        sending,    ///< the client has not taken the whole response yet
        closing,    ///< we said all; what still comes is thrown away so that the client can read
        closed      ///< about to be removed
    };

    /// How far a call to the socket got. `blocked`: go on when it is ready again.
    enum class Transfer { complete, blocked, ended };

    std::uint64_t id = 0;
    Socket socket;
    PeerAddress peer;

    Phase phase = Phase::reading;
    Clock::time_point since;     ///< when the phase began
    Clock::time_point deadline;  ///< when it is cut; not looked at while answering

    std::string received;        ///< request bytes not handed on yet
    std::size_t seen_bytes = 0;  ///< of `received`: holds no end of a head
    std::string response;
    std::size_t sent_bytes = 0;       ///< of `response`
    std::size_t requests = 0;         ///< handed on so far
    std::size_t discarded_bytes = 0;  ///< while closing
    bool keep_alive = false;          ///< stay open after this response

    void enter(Phase next, Clock::time_point now, int limit_ms);

    /// Appends what has arrived to `received`, up to `max_bytes` in there. complete: some came.
    Transfer receive(std::size_t max_bytes);

    /// Cuts the first request head off `received`; nothing while it is incomplete.
    std::optional<std::string> take_head();

    /// Sends on what is left of `response`. complete: all is sent, and the buffer is freed.
    Transfer send();

    /// Throws away what has arrived. ended: the client is done too, or sends without end.
    Transfer discard();

    std::size_t unsent_bytes() const { return response.size() - sent_bytes; }

    /// Gives up on the client; frees the buffers.
    void abandon();
};

}  // namespace docent
