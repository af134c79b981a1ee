#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// A term of a question that the index holds.
struct SearchedTerm {
    std::size_t question_term = 0;  ///< index into `Question::terms`
    std::string term;
    double weight = 1;           ///< as in the question
    double informativeness = 0;  ///< how much it tells about a passage: idf times burstiness
};

/// The terms of a question as they are looked for in one index.
struct SearchTerms {
    std::vector<SearchedTerm> searched;  ///< most important first
    std::vector<std::string> required;   ///< the terms of quoted phrases
    std::vector<double> importance;      ///< per `Question::terms`: weight times informativeness
};

/// Gives the sum of the importance of the terms that were typed.
double typed_importance(const Question& question, const std::vector<double>& importance);

/// True when some article holds the term: in its text, its title or a heading.
bool is_indexed(const std::string& term, const IndexReader& index);

/// Most terms of a question that are searched for, the most important ones.
inline constexpr std::size_t kMaxSearchedTerms = 64;

/// Gives the terms to look for. Typed terms that no article holds are left out of the lists but
/// keep their importance, which is highest: they are what the question asks for and nobody wrote
/// about. Others are no more informative than the typed ones that they stand for, and of no
/// importance when no article holds them.
SearchTerms search_terms_from(const Question& question, const IndexReader& index,
                              const TermAnalyzer& analyzer);

}  // namespace docent
