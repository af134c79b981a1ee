#include "query/asked_terms.h"

#include <algorithm>
#include <cmath>

namespace docent {

AskedTerms::AskedTerms(const Question& question, const std::vector<double>& importance)
    : question_(question) {
    for (std::size_t i = 0; i < question.terms.size(); ++i) {
        const QuestionTerm& term = question.terms[i];
        if (term.synonym_of.empty()) {
            terms_.push_back(
                {term.term, {}, importance[i], std::sqrt(importance[i]), term.weight >= 1});
            continue;
        }
        const auto typed = std::find_if(terms_.begin(), terms_.end(), [&](const AskedTerm& asked) {
            return asked.term == term.synonym_of;
        });
        if (typed != terms_.end()) typed->expansions.push_back(i);
    }
    for (const AskedTerm& term : terms_) {
        importance_ += term.importance;
        root_ += term.root;
        content_terms_ += term.is_content ? 1 : 0;
    }
    importance_ = importance_ > 0 ? importance_ : 1;
    root_ = root_ > 0 ? root_ : 1;
    content_terms_ = std::max(1.0, content_terms_);
}

std::vector<double> AskedTerms::counted(const std::vector<bool>& matched) const {
    std::vector<double> counts;
    for (std::size_t i = 0; i < terms_.size(); ++i) {  // typed terms come first in the question
        const bool has_expansion =
            std::any_of(terms_[i].expansions.begin(), terms_[i].expansions.end(),
                        [&](std::size_t expansion) { return matched[expansion]; });
        counts.push_back(matched[i] ? 1 : has_expansion ? kExpandedMatch : 0);
    }
    return counts;
}

std::vector<bool> AskedTerms::matched_in(TermSpan words) const {
    std::vector<bool> matched;
    for (const QuestionTerm& term : question_.terms) {
        matched.push_back(std::any_of(words.begin(), words.end(),
                                      [&](const Term& word) { return word.stem == term.term; }));
    }
    return matched;
}

}  // namespace docent
