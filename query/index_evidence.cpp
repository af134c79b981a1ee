// A title or heading that holds a word counts as if the text held it once more.

#include "query/index_evidence.h"

#include <algorithm>

#include "query/bm25_parameters.h"

namespace docent {

IndexEvidence::IndexEvidence(const IndexReader& index, const Question& question,
                             const SearchTerms& terms)
    : index_(index),
      question_(question),
      terms_(terms),
      average_length_(index.average_passage_length()) {
    const std::uint64_t passages = index.state().passages;
    for (const SearchedTerm& term : terms.searched) {
        title_idf_.push_back(
            inverse_document_frequency(index.frequency(Field::title, term.term), passages));
        heading_idf_.push_back(
            inverse_document_frequency(index.frequency(Field::heading, term.term), passages));
    }
    total_importance_ = typed_importance(question, terms.importance);
}

PartValues IndexEvidence::of(const Candidate& candidate) const {
    const double length = index_.length(candidate.entry);
    PartValues values;
    std::vector<bool> matched(question_.terms.size(), false);
    for (std::size_t i = 0; i < terms_.searched.size(); ++i) {
        const SearchedTerm& term = terms_.searched[i];
        const TermPlaces& places = candidate.places[i];
        const std::uint32_t count =
            places.in_text + (places.in_title ? 1 : 0) + (places.in_headings ? 1 : 0);
        values[Part::words] += term.weight * term.informativeness *
                               saturation(count, length, average_length_, kPassageBm25);
        if (places.in_title) values[Part::title] += term.weight * title_idf_[i];
        if (places.in_headings) values[Part::headings] += term.weight * heading_idf_[i];
        matched[term.question_term] = count > 0;
    }
    values[Part::article] = candidate.evidence.text;
    values[Part::article_title] = candidate.evidence.title;
    values[Part::coverage] = coverage(matched);
    return values;
}

// A typed word that only a synonym stands for counts as much as the synonym weighs.
double IndexEvidence::coverage(const std::vector<bool>& matched) const {
    if (total_importance_ <= 0) return 0;
    double covered = 0;
    for (std::size_t i = 0; i < question_.terms.size(); ++i) {
        const QuestionTerm& term = question_.terms[i];
        if (!term.synonym_of.empty()) continue;
        double share = matched[i] ? 1 : 0;
        for (std::size_t j = 0; j < question_.terms.size() && share < 1; ++j) {
            const QuestionTerm& other = question_.terms[j];
            if (matched[j] && other.synonym_of == term.term) share = std::max(share, other.weight);
        }
        covered += share * terms_.importance[i];
    }
    return covered * covered / total_importance_;
}

}  // namespace docent
