#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/script.h"
#include "text/word_roles.h"
#include "text/word_rules.h"

namespace docent {

/// Longest term in bytes. Xapian's limit is 245 with zero bytes counted twice; prefixes need some.
inline constexpr std::size_t kMaxTermBytes = 200;

/// What a word is to the index, wherever it stands.
struct WordEntry {
    std::string word;  ///< folded, without possessive
    std::string stem;  ///< the term: see `WordRules`, cut to kMaxTermBytes
    WordRole role = WordRole::content;
};

/// Looks up words. Words in the script of the text's language follow the rules of that language,
/// words in other scripts those of the script's usual language: a Russian article may quote English
/// and name Greek things.
///
/// A text says the same words again and again, so the words looked up last are
/// remembered, a fixed number of them.
///
/// One vocabulary per thread.
class Vocabulary {
  public:
    /// Takes: the ISO 639-1 code of the language of the texts. Words of languages without rules
    /// stay as they are, and so do those of a language that is empty.
    explicit Vocabulary(std::string_view language);

    /// Takes: a folded word, not empty. Gives its entry, which the next call may change.
    const WordEntry& find(std::string_view word);

  private:
    void learn(std::string_view word, WordEntry& entry);
    void grow();
    const WordRules& rules_for(Script script);

    std::string language_;
    Script script_;
    std::map<Script, WordRules> rules_;  // made when a word needs them
    std::vector<WordEntry> entries_;     // each at the place that its word's hash says
    std::size_t learnt_ = 0;             // words since the table was made
    WordEntry long_entry_;
};

}  // namespace docent
