#pragma once

#include <stdexcept>
#include <string>

namespace docent {

/// What went wrong, as far as a caller can act on it. Exit codes and HTTP status follow from it.
enum class ErrorKind {
    usage,          ///< the caller asked for something that does not exist or cannot be
    no_index,       ///< there is no index at the given place
    index_version,  ///< the index was made by another version of docent
    index_corrupt,  ///< the index does not read back as it was written
    index_locked,   ///< another process is writing to the index
    unreadable,     ///< a file or folder cannot be read
    unwritable,     ///< the index cannot be written: full disk, no permission
    timed_out,      ///< the work was stopped at its deadline
    internal        ///< a bug in docent or an unexpected failure below it
};

/// The only exception that leaves a folder of docent. The message says what happened, to which
/// file or question, and what to do next; it is shown to people as it is.
class Error : public std::runtime_error {
  public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
    ErrorKind kind() const { return kind_; }

  private:
    ErrorKind kind_;
};

}  // namespace docent
