#pragma once

#include <stop_token>
#include <thread>

namespace docent {

/// Turns the first Ctrl-C or SIGTERM into a stop request; a second one ends the process at once.
///
/// Make one at the beginning of a command, before any other thread, whose signal mask follows from
/// it. There is one per process at a time.
class Interruption {
  public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return source_.get_token(); }

  private:
    std::stop_source source_;
    std::jthread waiter_;
};

}  // namespace docent
