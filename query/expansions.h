#pragma once

#include <string_view>
#include <vector>

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

/// ... of an amount in another unit. By hand: the number and the unit each may mean something else.
inline constexpr double kAmountWeight = 0.5;

/// ... of the meaning of an abbreviation, or the abbreviation of a meaning.
/// Source: of six of these collections, .6162 with .2, .6113 with .5, .6130 without.
inline constexpr double kAbbreviationWeight = 0.2;

/// Gives the content words that were typed.
std::vector<QuestionTerm> typed_content(const Question& question);

/// Gives the content words of a text, without parts of words.
std::vector<Term> content_words(std::string_view text, const TermAnalyzer& analyzer);

/// Adds to a term of the question a word that stands for it. When it is there already, and not
/// typed, it has the larger of the two weights. A question has at most 256 terms.
void add_expansion(const QuestionTerm& typed, const Term& word, double share, Question& question);

/// Adds other spellings (spelling_variants.h) of the content words of an English question, as far
/// as the index holds them.
void add_spellings(const IndexReader& index, const TermAnalyzer& analyzer, Question& question);

/// Adds the numbers and units of equal amounts (equal_quantities.h), as far as the index holds
/// both: 1000 and mcg to "1 mg".
void add_equal_amounts(const IndexReader& index, Question& question);

/// Adds related and irregular forms (word_forms.h), in the same way.
void add_word_forms(const IndexReader& index, const TermAnalyzer& analyzer, Question& question);

}  // namespace docent
