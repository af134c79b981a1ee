#pragma once

#include <cstddef>
#include <vector>

#include "model/question.h"
#include "query/answer_signs.h"

namespace docent {

/// What a word counts that stands for a typed one, where the typed one counts 1.
inline constexpr double kExpandedMatch = 0.7;

/// A term that was typed, with those that stand for it.
struct AskedTerm {
    std::string term;
    std::vector<std::size_t> expansions;  ///< indexes into `Question::terms`
    double importance = 0;
    double root = 0;          ///< square root of the importance: rare words do not outweigh all
    bool is_content = false;  ///< no word that only asks
};

/// The terms that were typed, in the order of `Question::terms`.
class AskedTerms {
  public:
    /// Takes: the importance of each of the question's terms, as in SearchTerms.
    AskedTerms(const Question& question, const std::vector<double>& importance);

    const std::vector<AskedTerm>& terms() const { return terms_; }

    /// The sums over all terms: never 0.
    double importance() const { return importance_; }
    double root() const { return root_; }
    double content_terms() const { return content_terms_; }

    /// Gives what each term counts in a text that holds some of `Question::terms`: 1 for itself,
    /// kExpandedMatch for another that stands for it, else 0.
    std::vector<double> counted(const std::vector<bool>& matched) const;

    /// Gives which of `Question::terms` some words hold.
    std::vector<bool> matched_in(TermSpan words) const;

  private:
    const Question& question_;
    std::vector<AskedTerm> terms_;
    double importance_ = 0;
    double root_ = 0;
    double content_terms_ = 0;
};

}  // namespace docent
