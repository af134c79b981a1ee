#pragma once

namespace docent {

/// The number under which a reader process finds the socket to its parent.
inline constexpr int kReaderSocket = 3;

/// The argument that makes a program a reader process.
inline constexpr const char* kReaderArgument = "--docent-reader-worker";

/// Was this program started to be a reader process? Every program that reads articles asks this
/// first in `main`, and returns `run_reader_worker()` if so.
bool is_reader_worker(int argc, const char* const* argv);

/// Locks this process up and reads articles for its parent until that hangs up.
/// Gives: the exit status.
int run_reader_worker();

}  // namespace docent
