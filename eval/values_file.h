#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "eval/article_names.h"
#include "eval/judgments.h"
#include "query/passage_ranker.h"

namespace docent {

/// The first line of such a file, which names the parts, so that nobody fits the weights of others:
/// `# parts: NAME, NAME, ...`, in the order of `weighted_parts`.
std::string values_heading();

/// Writes the evidence of one question's passages as SVMlight lines, the form in which programs
/// that learn rankings take them: `SCORE qid:QUESTION 1:VALUE 2:VALUE ... # ARTICLE`, SCORE being
/// that of the article in the judgments (0 when it has none), the values in the order of
/// `weighted_parts`. A relevant article that was not found has a line without values.
void write_values(std::ostream& out, const std::string& question,
                  const std::vector<PassageValues>& passages, const ArticleNames& names,
                  const JudgedArticles& judged);

}  // namespace docent
