// A carriage return brings the cursor back; the rest of an older, longer line is erased.

#include "cli/progress_line.h"

#include <iostream>

namespace docent {
namespace {

constexpr auto kRefresh = std::chrono::milliseconds(150);

}  // namespace

ProgressLine::ProgressLine() : terminal_(terminal_of(2)) {}

ProgressLine::~ProgressLine() {
    if (is_shown_) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressLine::show(const std::function<std::string()>& line) {
    const auto now = Clock::now();
    if (!terminal_.is_terminal || now - shown_ < kRefresh) return;
    shown_ = now;
    is_shown_ = true;
    std::cerr << '\r' << line().substr(0, terminal_.width - 1) << "\x1b[K" << std::flush;
}

}  // namespace docent
