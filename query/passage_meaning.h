#pragma once

#include <optional>

#include "model/passage.h"
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

    /// Gives the cosine of question and passage, with its title and headings, times the importance
    /// of those words of the question that the table knows; 0 for a passage in another language,
    /// and never less.
    double of(const Passage& passage, const PassageEvidence& evidence) const;

  private:
    const WordVectors* vectors_;
    const Analyzers& analyzers_;
    std::string language_;
    double importance_ = 0;                // of the words that the table knows
    std::optional<TextMeaning> question_;  // nothing: not in the language of the table
};

}  // namespace docent
