#pragma once

#include <string>
#include <vector>

#include "model/answer_page.h"
#include "model/match_report.h"
#include "model/question.h"
#include "text/analyzers.h"
#include "text/term_analyzer.h"

namespace docent {

/// Tells which words of the question a passage holds, and as what.
///
/// Takes: an answer with its text, headings, title and language; `text`, the terms of its text with
/// equal amounts as the question has them (`PassageEvidence::terms`).
/// Gives: each typed content word in one of the report's lists. One with the same stem ("vitamins")
/// counts as the typed word; a corrected one, another spelling, form or synonym, an equal amount or
/// a part of a code ("covid" for "COVID-19") is found as another, at most three for a typed word.
MatchReport match_report_of(const Question& question, const Answer& answer,
                            const std::vector<Term>& text, const Analyzers& analyzers);

/// Gives the words of a report that were found, ready to be read in a line: "vitamin", "renal
/// (kidney)"; at most twelve, and when there are more, how many: "5 more".
std::vector<std::string> words_found(const MatchReport& report);

/// Gives the words of a report that were not found, in the same way.
std::vector<std::string> words_not_found(const MatchReport& report);

}  // namespace docent
