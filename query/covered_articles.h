#pragma once

#include <vector>

#include "model/answer_page.h"
#include "store/index_reader.h"

namespace docent {

/// Gives some articles that show what the index is about, to somebody whose question it does not
/// answer: at most six, from all over the index, each title once, none that is shown already.
std::vector<ArticleName> covered_articles(const IndexReader& index,
                                          const std::vector<Answer>& shown);

}  // namespace docent
