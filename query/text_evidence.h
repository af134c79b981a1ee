#pragma once

#include "model/passage.h"
#include "model/question.h"
#include "query/ranking_parts.h"
#include "query/search_terms.h"
#include "text/sentence_splitter.h"
#include "text/term_analyzer.h"

namespace docent {

/// Adds the parts that a passage's own words tell: pairs, sentence, kind, number,
/// same_question and title_match.
void add_text_evidence(const Passage& passage, const Question& question, const SearchTerms& terms,
                       const TermAnalyzer& analyzer, const SentenceSplitter& sentences,
                       PartValues& values);

}  // namespace docent
