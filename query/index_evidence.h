#pragma once

#include <vector>

#include "query/candidate_finder.h"
#include "query/ranking_parts.h"
#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// Scores what the index alone knows of candidates, without their text.
class IndexEvidence {
  public:
    /// Takes: parts that must outlive it.
    IndexEvidence(const IndexReader& index, const Question& question, const SearchTerms& terms);

    /// Gives the parts words, title, headings, article, article_title, coverage and
    /// inferred_question.
    PartValues of(const Candidate& candidate) const;

  private:
    double matched_share(std::size_t typed, const std::vector<bool>& matched) const;
    double coverage(const std::vector<bool>& matched) const;
    double sameness(const std::vector<bool>& inferred) const;

    const IndexReader& index_;
    const Question& question_;
    const SearchTerms& terms_;
    double average_length_;
    double total_importance_ = 0;
    std::vector<double> title_idf_;
    std::vector<double> heading_idf_;
};

}  // namespace docent
