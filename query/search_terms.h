#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// How much each kind of evidence counts beside the words of the passage itself, which count 1.
/// All are factors of sums of weight times idf, so they need no unit.
///
/// Source: pair, article and article_title from a prototype on public collections; title, sentence
/// and kind by hand on squad11-dev, selqa, mediqa-qa and covidqa (development splits); heading and
/// same_question by hand on our own corpus/ and its questions.
struct RankingWeights {
    double pair = 0.2;            ///< neighbouring words of the question, neighbours in the passage
    double title = 0.4;           ///< words of the question in the article's title
    double heading = 0.4;         ///< ... in the headings above the passage
    double article = 0.6;         ///< ... in the article as a whole
    double article_title = 0.25;  ///< ... in the title, weighed among articles, not passages
    double sentence = 0.3;        ///< ... together in the best sentence of the passage
    double kind = 0.2;            ///< ... in a sentence with the kind of thing asked for
    double same_question = 0.5;   ///< ... in a heading that is itself a question
};

/// A term to look for in articles as wholes.
struct ArticleTerm {
    std::string term;
    double text_weight = 0;   ///< factor of its BM25 in the article's text
    double title_weight = 0;  ///< factor of its idf, when the title holds it
};

/// The terms of a question as they are looked for in one index.
struct SearchTerms {
    std::vector<WeightedTerm> in_passages;  ///< body, title, heading; weights are factors
    std::vector<ArticleTerm> in_articles;
    std::vector<std::string> required;  ///< the terms of quoted phrases
    std::vector<double> importance;     ///< per `Question::terms`: weight times idf
};

/// True when some article holds the term: in its text, its title or a heading.
bool is_indexed(const std::string& term, const IndexReader& index);

/// Most terms of a question that are searched for, the most important ones.
inline constexpr std::size_t kMaxSearchedTerms = 64;

/// Gives the terms to look for. Terms that no article holds are left out of the lists but keep
/// their importance, which is highest: they are what the question asks for and nobody wrote about.
SearchTerms search_terms_from(const Question& question, const IndexReader& index,
                              const TermAnalyzer& analyzer, const RankingWeights& weights);

}  // namespace docent
