// The table knows the nearest words of each; of those, the nearest that the index holds are taken.

#include "query/near_words.h"

#include <string>

#include "query/expansions.h"
#include "query/negation.h"
#include "query/search_terms.h"

namespace docent {

void add_near_words(const WordVectors& vectors, const IndexReader& index, Question& question) {
    for (const QuestionTerm& typed : typed_content(question)) {
        if (is_negation(typed.term)) continue;  // "lack" is near "not"
        if (index.frequency(Field::body, typed.term) > kMostPassagesHeld) continue;
        const auto row = vectors.find(typed.term);
        if (!row) continue;
        std::size_t added = 0;
        for (const NearWord& near : vectors.nearest(*row, kLeastNearCosine, kMaxNearWords)) {
            Term word;
            word.word = word.stem = std::string(near.stem);
            if (!is_indexed(word.stem, index)) continue;
            add_expansion(typed, word, kNearWordWeight, question);
            if (++added == kMostNearWords) break;
        }
    }
}

}  // namespace docent
