#pragma once

#include <string>
#include <string_view>

#include "text/script.h"
#include "text/stemmer.h"
#include "text/word_roles.h"

namespace docent {

/// What becomes of a word in one language.
///
/// One per thread, as `Stemmer`.
class WordRules {
  public:
    /// Takes: an ISO 639-1 code; without rules for it, words are only folded.
    WordRules(std::string_view language, Script script);

    /// Gives the term that all forms and spellings of a folded word share; not empty.
    std::string stem(const std::string& word) const;

    /// Gives the role of a folded word.
    WordRole role(const std::string& word) const;

  private:
    std::string language_;
    Script script_;
    bool has_optional_accents_;
    Stemmer stemmer_;
    WordRoles roles_;
};

}  // namespace docent
