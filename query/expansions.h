#pragma once

#include "model/question.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// Shares of a typed word's weight that words have which stand for it.
///
/// Source: of forms, tried on twelve public development collections (.3 and .5: mean nDCG@10 of
/// 300 questions each .6417 and .6409, .6375 without). Of spellings, by hand: the same word.
inline constexpr double kWordFormWeight = 0.3;
inline constexpr double kSpellingWeight = 0.9;

/// ... of the meaning of an abbreviation, or the abbreviation of a meaning.
/// Source: of six of these collections, .6162 with .2, .6113 with .5, .6130 without.
inline constexpr double kAbbreviationWeight = 0.2;

/// Adds to a term of the question a word that stands for it, unless it is there already.
void add_expansion(const QuestionTerm& typed, const Term& word, double share, Question& question);

/// Adds the same amounts in other units (equal_quantities.h) and, to English questions, other
/// spellings (spelling_variants.h) and forms (word_forms.h) of content words, as far as the index
/// holds them.
void add_equal_quantities(const IndexReader& index, const TermAnalyzer& analyzer,
                          Question& question);
void add_spellings_and_forms(const IndexReader& index, const TermAnalyzer& analyzer,
                             Question& question);

}  // namespace docent
