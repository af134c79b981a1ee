#pragma once

#include "model/question.h"
#include "semantics/word_vectors.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// Replaces words of the question that no article holds by the most similar word that one in the
/// question's language does hold, and records each replacement in `corrections`. Words that the
/// index knows, codes and numbers stay, and so does a word without a similar one; a word of three
/// letters is only taken for a function or question word, and any word for one of these only if
/// letters have changed places ("teh", "shuold"). What turns out to be a function word is no term.
///
/// A word that next to no passage holds may be a mistake that somebody else has made: where the
/// most similar one is far more common, it is searched for as well, and recorded as a correction.
///
/// Takes: a table of English words, or null. An English word in it is none that was misspelt, even
/// if no article holds it: "cats" is not meant to be "cuts".
void correct_spelling(Question& question, const IndexReader& index, const TermAnalyzer& analyzer,
                      const WordVectors* known = nullptr);

/// True for a typed term that `correct_spelling` replaced, or added another word to.
bool is_corrected(const QuestionTerm& term, const Question& question);

}  // namespace docent
