#pragma once

#include <cstddef>
#include <cstdint>

#include "model/question.h"
#include "semantics/word_vectors.h"
#include "store/index_reader.h"

namespace docent {

/// Least cosine of a word that is near another, how many join it, and the share of its weight that
/// they have.
///
/// Source: tried on eleven public development collections (mean nDCG@10 of 150 questions each, with
/// the part `meaning` at .6 or .7): 3 words at .2 .6206, at .3 .6194, at .12 .6198; 5 at .15 .6192;
/// cosine .45 .6191.
inline constexpr float kLeastNearCosine = 0.40F;
inline constexpr std::size_t kMostNearWords = 3;
inline constexpr double kNearWordWeight = 0.2;

/// A word that more passages hold finds enough by itself: words near it would only add doubtful
/// ones and cost time. So a small index, where most words are rare, gets more of them than a large
/// one.
///
/// Source: tried on twelve public development collections (mean nDCG@10 of 300 questions each): 30
/// .6512, 300 .6504, 1,000 .6502, without a limit .6507; on boolq-wiki (398,890 passages) .5 to 1
/// ms less for an answer at 300.
inline constexpr std::uint64_t kMostPassagesHeld = 30;

/// Adds words near in meaning to the rarer of the typed content words of an English question, as
/// far as the index holds them: "infant" to "babies".
void add_near_words(const WordVectors& vectors, const IndexReader& index, Question& question);

}  // namespace docent
