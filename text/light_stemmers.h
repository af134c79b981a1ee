#pragma once

#include <string>
#include <string_view>

namespace docent {

// Stemmers for languages for which Snowball has none (in Xapian 1.4). They take off the commonest
// endings and leave at least a few letters, so that more forms stay apart than a full stemmer would
// leave, and few words become one that should not.

/// Takes: a Greek word in lower case without accents.
std::string light_greek_stem(std::string_view word);

/// Takes: a Hindi word as `normalized_word` gives it.
/// Source: the suffixes of Ramanathan and Rao, A Lightweight Stemmer for Hindi (2003).
std::string light_hindi_stem(std::string_view word);

}  // namespace docent
