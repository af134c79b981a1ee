// What the page says of the words that were looked for.

#include "query/searched_words.h"

#include <algorithm>
#include <utility>

#include "query/near_words.h"

namespace docent {
namespace {

// Some words that are added are only known by their stems: gives them as the passages have them, if
// they do.
std::string readable(const QuestionTerm& added, const std::vector<RankedPassage>& passages) {
    const std::string* word = &added.surface;
    if (added.surface != added.term) return *word;
    for (const RankedPassage& ranked : passages) {
        for (const Term& term : ranked.evidence.terms) {
            if (term.stem != added.term) continue;
            if (term.word == added.surface) return term.word;
            if (word == &added.surface) word = &term.word;
        }
    }
    return *word;
}

}  // namespace

std::vector<std::string> missing_terms(const Question& question, const IndexReader& index,
                                       bool is_found) {
    std::vector<std::string> missing;
    for (const QuestionTerm& term : question.terms) {
        if (term.weight < 1 || !term.synonym_of.empty()) continue;
        const bool is_here = std::any_of(
            question.terms.begin(), question.terms.end(), [&](const QuestionTerm& other) {
                const bool stands_for =
                    other.synonym_of == term.term && other.weight > kNearWordWeight * term.weight;
                return (other.term == term.term || stands_for) && is_indexed(other.term, index);
            });
        if (!is_here) missing.push_back(term.surface);
    }
    if (is_found) return missing;
    for (const std::string& phrase : question.phrases) missing.push_back('"' + phrase + '"');
    return missing;
}

std::vector<Expansion> expansions_in(const Question& question, const SearchTerms& terms,
                                     const std::vector<RankedPassage>& passages) {
    std::vector<Expansion> expansions;
    for (const SearchedTerm& term : terms.searched) {
        const QuestionTerm& asked = question.terms[term.question_term];
        if (asked.synonym_of.empty()) continue;
        const auto typed =
            std::find_if(question.terms.begin(), question.terms.end(),
                         [&](const QuestionTerm& other) { return other.term == asked.synonym_of; });
        std::string word = readable(asked, passages);
        if (typed == question.terms.end()) {
            expansions.push_back({asked.synonym_of, std::move(word), asked.weight});
        } else if (word != typed->surface) {  // the same word may have other forms elsewhere
            expansions.push_back({typed->surface, std::move(word), asked.weight});
        }
    }
    return expansions;
}

}  // namespace docent
