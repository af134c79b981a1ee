#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/stemmer.h"
#include "text/word_roles.h"

namespace docent {

/// Longest term in bytes. Xapian's limit is 245 with zero bytes counted twice; prefixes need some.
inline constexpr std::size_t kMaxTermBytes = 200;

/// What a word is to the index, wherever it stands.
struct WordEntry {
    std::string word;  ///< folded, without possessive
    std::string stem;  ///< the term: without Latin accents, stemmed, cut to kMaxTermBytes
    WordRole role = WordRole::content;
};

/// Looks up words. A text says the same words again and again, so the words looked up last are
/// remembered, a fixed number of them.
///
/// One vocabulary per thread.
class Vocabulary {
  public:
    /// Takes: an ISO 639-1 code, see `Stemmer`.
    explicit Vocabulary(std::string_view language);

    /// Takes: a folded word, not empty. Gives its entry, which the next call may change.
    const WordEntry& find(std::string_view word);

  private:
    void learn(std::string_view word, WordEntry& entry);
    void grow();

    Stemmer stemmer_;
    std::vector<WordEntry> entries_;  // each at the place that its word's hash says
    std::size_t learnt_ = 0;          // words since the table was made
    WordEntry long_entry_;
};

}  // namespace docent
