// One walk over a candidate's list of terms tells which of the question's stand where.

#include "query/index_evidence.h"

#include <algorithm>
#include <numeric>

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
        for (const Field field : {Field::body, Field::title, Field::heading}) {
            fields_.push_back({field, term.term, term.weight});
        }
        title_idf_.push_back(
            inverse_document_frequency(index.frequency(Field::title, term.term), passages));
        heading_idf_.push_back(
            inverse_document_frequency(index.frequency(Field::heading, term.term), passages));
    }
    total_importance_ = typed_importance(question, terms.importance);
}

PartValues IndexEvidence::of(const Candidate& candidate) const {
    const std::vector<std::uint32_t> counts = index_.term_counts(candidate.entry, fields_);
    const double length = index_.length(candidate.entry);
    PartValues values;
    std::vector<bool> matched(question_.terms.size(), false);
    for (std::size_t i = 0; i < terms_.searched.size(); ++i) {
        const SearchedTerm& term = terms_.searched[i];
        const auto [body, title, heading] =
            std::tuple(counts[3 * i], counts[3 * i + 1], counts[3 * i + 2]);
        const std::uint32_t count = body + (title > 0 ? 1 : 0) + (heading > 0 ? 1 : 0);
        values[Part::words] += term.weight * term.informativeness *
                               saturation(count, length, average_length_, kPassageBm25);
        if (title > 0) values[Part::title] += term.weight * title_idf_[i];
        if (heading > 0) values[Part::headings] += term.weight * heading_idf_[i];
        matched[term.question_term] = body + title + heading > 0;
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

double weight_in_text(const IndexReader& index, std::uint32_t entry,
                      const std::vector<WeightedTerm>& terms) {
    const std::vector<std::uint32_t> counts = index.term_counts(entry, terms);
    const double length = index.length(entry);
    const double average_length = index.average_passage_length();
    double sum = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        sum += terms[i].weight * saturation(counts[i], length, average_length, kPassageBm25);
    }
    return sum;
}

}  // namespace docent
