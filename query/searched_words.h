#pragma once

#include <string>
#include <vector>

#include "model/answer_page.h"
#include "model/question.h"
#include "query/ranked_passage.h"
#include "query/search_terms.h"
#include "store/index_reader.h"

namespace docent {

/// Gives the content words of the question, as typed, that no article holds, not even as a synonym
/// (a word that is only near it does not count); and its phrases when nothing was found that holds
/// them all.
std::vector<std::string> missing_terms(const Question& question, const IndexReader& index,
                                       bool is_found);

/// Gives the words that are searched for besides those typed, most important first, as the passages
/// that were found have them.
std::vector<Expansion> expansions_in(const Question& question, const SearchTerms& terms,
                                     const std::vector<RankedPassage>& passages);

}  // namespace docent
