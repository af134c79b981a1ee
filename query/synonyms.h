#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/question.h"
#include "text/term_analyzer.h"

namespace docent {

/// Weight of a word that means about the same as a word of the question, where that word has 1.
/// Source: half of a typed word, by analogy with common practice; not tuned.
inline constexpr double kSynonymWeight = 0.5;

/// The language of the synonyms.
inline constexpr std::string_view kSynonymLanguage = "en";

/// Everyday words and the words that articles use for the same thing: "shot" and "injection".
class Synonyms {
  public:
    /// Takes: the analyzer of their language.
    explicit Synonyms(const TermAnalyzer& analyzer);

    /// Adds to the question the synonyms of its content words, marked as such, after all others.
    void expand(Question& question) const;

  private:
    std::unordered_map<std::string, std::vector<std::string>> groups_;  ///< stem to the others
};

}  // namespace docent
