#pragma once

#include <vector>

#include "model/ranked_passage.h"
#include "query/candidate_finder.h"
#include "query/search_terms.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// Orders the candidates by all evidence there is.
///
/// Gives: at most `limit` passages, best first, equal scores in the order of the articles and then
/// of the passages in them; each with the parts that sum to its score (only those that are not
/// zero). When the question has quoted phrases, only passages that hold every phrase, word for
/// word.
std::vector<RankedPassage> rank_passages(const IndexReader& index, const Question& question,
                                         const SearchTerms& terms, const Candidates& candidates,
                                         const TermAnalyzer& analyzer, std::size_t limit);

}  // namespace docent
