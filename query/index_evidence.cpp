// A title or heading that holds a word counts as if the text held it once more. An inferred
// question does not, because nobody wrote it: it only counts by how much of the question it covers,
// and by how many of its words. So "what is rickets?" is not much of "what cures rickets?", however
// rare the word that both have is.

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
    std::vector<bool> inferred(question_.terms.size(), false);
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
        inferred[term.question_term] = places.in_inferred;
    }
    values[Part::article] = candidate.evidence.text;
    values[Part::article_title] = candidate.evidence.title;
    values[Part::coverage] = coverage(matched);
    const bool is_inferred = std::find(inferred.begin(), inferred.end(), true) != inferred.end();
    if (is_inferred) values[Part::inferred_question] = sameness(inferred);
    return values;
}

// A typed word that only a synonym stands for counts as much as the synonym weighs.
double IndexEvidence::matched_share(std::size_t typed, const std::vector<bool>& matched) const {
    double share = matched[typed] ? 1 : 0;
    for (std::size_t i = 0; i < question_.terms.size() && share < 1; ++i) {
        const QuestionTerm& other = question_.terms[i];
        const bool stands_for = matched[i] && other.synonym_of == question_.terms[typed].term;
        if (stands_for) share = std::max(share, other.weight);
    }
    return share;
}

double IndexEvidence::coverage(const std::vector<bool>& matched) const {
    if (total_importance_ <= 0) return 0;
    double covered = 0;
    for (std::size_t i = 0; i < question_.terms.size(); ++i) {
        if (!question_.terms[i].synonym_of.empty()) continue;
        covered += matched_share(i, matched) * terms_.importance[i];
    }
    return covered * covered / total_importance_;
}

double IndexEvidence::sameness(const std::vector<bool>& inferred) const {
    double words = 0;
    double shared = 0;
    for (std::size_t i = 0; i < question_.terms.size(); ++i) {
        const QuestionTerm& term = question_.terms[i];
        if (!term.synonym_of.empty() || term.weight < 1) continue;  // one that asks weighs less
        ++words;
        shared += matched_share(i, inferred);
    }
    return words == 0 ? 0 : coverage(inferred) * (shared / words) * (shared / words);
}

}  // namespace docent
