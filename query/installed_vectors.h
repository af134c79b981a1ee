#pragma once

#include <optional>
#include <string>

#include "semantics/word_vectors.h"

namespace docent {

/// The table of word vectors that came with the program (semantics/table_place.h), if it can be
/// read.
struct InstalledVectors {
    std::optional<WordVectors> table;
    std::string problem;  ///< why there is none, and what to do; empty when there is one
};

/// Gives the installed table, opened by the first caller. Safe from any thread.
const InstalledVectors& installed_vectors();

}  // namespace docent
