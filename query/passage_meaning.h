#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/question.h"
#include "query/search_terms.h"
#include "query/sentence_evidence.h"
#include "semantics/text_meaning.h"
#include "semantics/word_vectors.h"
#include "text/analyzers.h"

namespace docent {

/// Tells how near passages are in meaning to one question.
class PassageMeaning {
  public:
    /// Takes: parts that must outlive it; `vectors` may be null: then nothing is near.
    PassageMeaning(const WordVectors* vectors, const Question& question, const SearchTerms& terms,
                   const Analyzers& analyzers);

    /// Fills in the meaning of a passage, with what stands above it (text_above.h), and of each of
    /// its sentences: the cosine of the angle to the question. Where it is negative, and in another
    /// language, it is 0.
    void add_to(PassageEvidence& evidence, std::string_view above, std::string_view language) const;

    /// The importance of those words of the question that the table knows.
    double importance() const { return importance_; }

  private:
    const WordVectors* vectors_;
    const Analyzers& analyzers_;
    std::string language_;
    double importance_ = 0;                // of the words that the table knows
    std::optional<TextMeaning> question_;  // nothing: not in the language of the table
};

}  // namespace docent
