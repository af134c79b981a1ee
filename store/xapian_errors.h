#pragma once

#include <xapian.h>

#include <exception>
#include <filesystem>

#include "model/error.h"

namespace docent {

/// The index was committed to while it was read: reopen it and read again. Never leaves store/.
struct IndexChanged : std::exception {};

/// Gives the Error(no_index) for the place `database`.
Error no_index_error(const std::filesystem::path& database);

/// Throws what the exception that is being handled means for the index at `database`: an
/// IndexChanged or an Error whose message says what to do; other exceptions as they are. Call it in
/// a catch block only.
[[noreturn]] void rethrow_store_error(const std::filesystem::path& database);

/// Runs `work`, which calls Xapian and decodes records, and translates what it throws.
template <typename Work>
auto translating(const std::filesystem::path& database, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::exception&) {
        rethrow_store_error(database);
    } catch (const Xapian::Error&) {
        rethrow_store_error(database);
    }
}

}  // namespace docent
