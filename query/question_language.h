#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/index_report.h"
#include "model/question.h"
#include "store/index_reader.h"
#include "text/analyzers.h"

namespace docent {

/// Which of the languages of the articles a question is in.
struct QuestionLanguage {
    std::string code;                  ///< the likeliest
    std::vector<std::string> as_well;  ///< others in which it may be just as well
};

/// Tells the language of a question, which is too short for a detector: of the languages of the
/// articles in the question's script, the one that has the most of its function and question words;
/// where these tell nothing, the one with the most articles.
///
/// Takes: the languages of the articles, those with the most articles first.
QuestionLanguage language_of_question(std::string_view text,
                                      const std::vector<LanguageCount>& indexed,
                                      const Analyzers& analyzers);

/// Gives the same languages with that one first of which the articles have most of the question's
/// content words, for when its small words tell nothing: "running shoes" is English where articles
/// have "run" and "shoe".
QuestionLanguage settled_by_words(QuestionLanguage language, std::string_view text,
                                  const IndexReader& index, const Analyzers& analyzers);

/// Adds to a question the terms that its content words have in other languages and that articles
/// hold, marked as synonyms.
void add_forms_in(const std::vector<std::string>& languages, const IndexReader& index,
                  const Analyzers& analyzers, Question& question);

}  // namespace docent
