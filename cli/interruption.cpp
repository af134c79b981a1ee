// Signals are blocked everywhere and taken by one thread that waits for them, so that no code has
// to be safe inside a signal handler.

#include "cli/interruption.h"

#include <unistd.h>

#include <csignal>
#include <ctime>

#include "cli/commands.h"

namespace docent {
namespace {

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

}  // namespace

Interruption::Interruption() {
    std::signal(SIGPIPE, SIG_IGN);
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    waiter_ = std::jthread([this, signals](const std::stop_token& finished) {
        constexpr timespec kSlice{0, 50'000'000};
        while (!finished.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &kSlice) < 0) continue;
            if (source_.stop_requested()) _exit(static_cast<int>(ExitStatus::interrupted));
            source_.request_stop();
        }
    });
}

Interruption::~Interruption() {
    waiter_.request_stop();
    waiter_.join();
    const sigset_t signals = ending_signals();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

}  // namespace docent
