#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "text/stop_words/stop_words.h"

namespace docent {

/// How much a word says about what a text is about.
enum class WordRole {
    content,   ///< what the text is about
    question,  ///< asks: what, how, can, does, much. Indexed, with little weight
    function   ///< holds the sentence together: the, of, and. Not indexed
};

/// The roles of the words of one language.
class WordRoles {
  public:
    /// Takes: the language's lists; none means that all words are content. Whether many people
    /// write its words without their accents.
    WordRoles(const StopWords* words, bool has_optional_accents);

    /// Takes: a folded word without possessive, not stemmed.
    WordRole of(std::string_view word) const;

  private:
    void add(std::string_view words, WordRole role);

    bool has_optional_accents_;
    std::unordered_map<std::string, WordRole> roles_;
};

/// Takes: a folded word without possessive, not stemmed. Gives its role in English.
WordRole word_role(std::string_view word);

}  // namespace docent
