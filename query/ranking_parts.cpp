// One table. Every part is a sum of weight times idf of terms, so the weights need no unit.
//
// Source: fitted (bench/fit_weights) on the development splits of nfcorpus, scifact, mediqa-qa,
// medinfo-drugs, medquad-self, covidqa, squad11-dev, selqa, cranfield, cisi, cacm and nq-utd, then
// rounded towards the weights before: mean nDCG@10 .6275 as fitted, .6225 before, .6211 on each
// collection with weights fitted on the eleven others. (Fitted again with word forms: .6352 as
// fitted, .6323 with these, .6300 on collections left out; so they stayed.) The number's weight was
// tried by hand: 0, .6 and .9 give .773, .7744 and .7741 on the six of them that ask for numbers.
// The meaning's weight, too: .3, .6 to .8 give .6176, .62, .6108 without (150 questions of eleven);
// fitted with all others, .6 again (.6358 as fitted, .6326 with these, .6333 on collections left
// out). These collections have next to no headings and no lists of questions, so headings and
// same_question are by hand on our own corpus/, and inferred_question on 1,500 questions of
// medquad-self to 5,709 of its articles, each put below the heading of a FAQ, so that it has lost
// its questions: MRR@10 is .8076 without, .8135, .8157, .8162, .8112 with .1, .15, .2 and .3; more
// than .15 costs mediqa-qa .0002.

#include "query/ranking_parts.h"

#include <algorithm>

namespace docent {

const std::array<WeightedPart, kParts>& weighted_parts() {
    static constexpr std::array<WeightedPart, kParts> kTable = {{
        {Part::words, "words", 1},
        {Part::title, "title", 0.4},
        {Part::headings, "headings", 0.4},
        {Part::article, "article", 0.45},
        {Part::article_title, "article title", 0.15},
        {Part::coverage, "coverage", 0.8},
        {Part::inferred_question, "inferred question", 0.15},
        {Part::related, "related words", 0.1},
        {Part::pairs, "pairs", 0.17},
        {Part::sentence, "sentence", 0.26},
        {Part::kind, "kind of answer", 0.1},
        {Part::number, "number", 0.6},
        {Part::same_question, "same question", 0.5},
        {Part::title_match, "title match", 0.5},
        {Part::meaning, "meaning", 0.6},
    }};
    return kTable;
}

std::optional<Part> part_named(std::string_view name) {
    for (const WeightedPart& weighted : weighted_parts()) {
        if (weighted.name == name) return weighted.part;
    }
    return std::nullopt;
}

PartValues fitted_weights() {
    PartValues weights;
    for (const WeightedPart& weighted : weighted_parts()) weights[weighted.part] = weighted.weight;
    return weights;
}

}  // namespace docent
