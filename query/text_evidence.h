#pragma once

#include "model/passage.h"
#include "model/question.h"
#include "query/ranking_parts.h"
#include "query/search_terms.h"
#include "query/sentence_evidence.h"
#include "text/term_analyzer.h"

namespace docent {

/// Adds the parts that a passage's own words tell: pairs, sentence, kind, number,
/// same_question and title_match. Takes: the evidence of the passage's text.
void add_text_evidence(const Passage& passage, const PassageEvidence& evidence,
                       const Question& question, const SearchTerms& terms,
                       const TermAnalyzer& analyzer, PartValues& values);

}  // namespace docent
