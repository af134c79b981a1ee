#pragma once

#include <xapian.h>

#include <exception>
#include <filesystem>

#include "model/error.h"

namespace docent {

/// The index was committed to while it was read: reopen it and read again. Never leaves store/.
struct IndexChanged : std::exception {};

/// Throws what the Xapian error that is being handled means for the index at `database`: an
/// IndexChanged or an Error whose message says what to do. Call it in a catch block only.
[[noreturn]] void rethrow_xapian_error(const std::filesystem::path& database);

/// Runs `work`, which calls Xapian, and translates what it throws.
template <typename Work>
auto translating(const std::filesystem::path& database, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const Xapian::Error&) {
        rethrow_xapian_error(database);
    }
}

}  // namespace docent
