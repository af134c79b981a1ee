#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "cli/terminal.h"

namespace docent {

/// One line on standard error, if that is a terminal, that is rewritten a few times a second and
/// goes away at the end.
class ProgressLine {
  public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows what `line` gives, unless it is too soon.
    void show(const std::function<std::string()>& line);

  private:
    using Clock = std::chrono::steady_clock;

    Terminal terminal_;
    Clock::time_point shown_;
    bool is_shown_ = false;
};

}  // namespace docent
