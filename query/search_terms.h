#pragma once

#include <string>
#include <vector>

#include "model/question.h"
#include "store/index_reader.h"
#include "text/term_analyzer.h"

namespace docent {

/// How much each kind of evidence counts beside the words of the passage itself, which count 1.
/// All are factors of a BM25 sum, so they need no unit.
struct RankingWeights {
    double pair = 0.2;            ///< neighbouring words of the question, neighbours in the passage
    double title = 0.25;          ///< words of the question in the article's title
    double heading = 0.25;        ///< ... in the headings above the passage
    double article = 0.6;         ///< ... in the article as a whole
    double article_title = 0.25;  ///< ... in the title, weighed among articles, not passages
};

/// The terms of a question as they are looked for in one index.
struct SearchTerms {
    std::vector<WeightedTerm> in_passages;  ///< body, pair, title, heading; weights are factors
    std::vector<WeightedTerm> in_articles;  ///< article, article_title
    std::vector<WeightedTerm> required;     ///< pairs and terms of quoted phrases
    std::vector<double> importance;         ///< per `Question::terms`: weight times idf
};

/// Most terms of a question that are searched for, the most important ones.
inline constexpr std::size_t kMaxSearchedTerms = 64;

/// Gives the terms to look for. Terms that no article holds are left out of the lists but keep
/// their importance, which is highest: they are what the question asks for and nobody wrote about.
SearchTerms search_terms_from(const Question& question, const IndexReader& index,
                              const TermAnalyzer& analyzer, const RankingWeights& weights);

}  // namespace docent
