// One table. Every part is a sum of weight times idf of terms, so the weights need no unit.

#include "query/ranking_parts.h"

#include <algorithm>

namespace docent {

const std::array<WeightedPart, kParts>& weighted_parts() {
    static constexpr std::array<WeightedPart, kParts> kTable = {{
        {Part::words, "words", 1},
        {Part::title, "title", 0.4},
        {Part::headings, "headings", 0.4},
        {Part::article, "article", 0.6},
        {Part::article_title, "article title", 0.25},
        {Part::coverage, "coverage", 0.1},
        {Part::related, "related words", 0.1},
        {Part::pairs, "pairs", 0.2},
        {Part::near, "near", 0.1},
        {Part::sentence, "sentence", 0.3},
        {Part::lead, "first sentence", 0.05},
        {Part::kind, "kind of answer", 0.2},
        {Part::same_question, "same question", 0.5},
        {Part::title_match, "title match", 0.1},
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
