#pragma once

namespace docent {

/// Says on standard error that words are only looked for as they are, when the table of word
/// vectors cannot be read, and why.
void warn_without_vectors();

}  // namespace docent
