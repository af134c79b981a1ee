#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_span.h"
#include "text/tokenizer.h"
#include "text/vocabulary.h"
#include "text/word_roles.h"

namespace docent {

/// Version of the analysis. It is stored in the index and must grow with every change of what
/// `TermAnalyzer` gives for a text, since questions and articles must be analysed alike.
inline constexpr int kAnalyzerVersion = 3;

/// One token of a text with the term that it is indexed under.
struct Term {
    std::string stem;            ///< the term
    std::string word;            ///< the folded word
    ByteSpan span;               ///< where it stands in the text
    std::uint32_t position = 0;  ///< number of the token in the text; parts share their whole's
    WordRole role = WordRole::content;
    bool is_part = false;  ///< part of the code before it, see `Token`

    bool operator==(const Term&) const = default;
};

/// The one way from text to terms, for articles and questions alike: tokenize, stem, tell roles, as
/// is right in one language.
///
/// One analyzer per thread.
class TermAnalyzer {
  public:
    /// Takes: an ISO 639-1 code. Texts of languages without rules give their words as they are.
    explicit TermAnalyzer(std::string_view language = "en");

    const std::string& language() const { return language_; }

    /// Takes: valid UTF-8. Gives the terms in order, function words included. In English the "A" of
    /// "vitamin A" is no article but a content word of its own, "vitamin-a", that stands where both
    /// do.
    std::vector<Term> analyze(std::string_view text) const;

  private:
    std::string language_;
    bool is_english_;
    Tokenizer tokenizer_;
    mutable Vocabulary vocabulary_;
};

}  // namespace docent
