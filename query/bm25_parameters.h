#pragma once

#include "store/bm25.h"

namespace docent {

/// BM25 for passages. k1 as Anserini has it; b as Robertson has it, because passages are of much
/// the same length and the shorter of two says it more to the point: better than 0.4 on
/// squad11-dev, selqa and mediqa-qa, worse on covidqa (development splits; mean nDCG@10 +0.003).
inline constexpr Bm25Parameters kPassageBm25{0.9, 0.75};

/// BM25 to find candidates: without their lengths, which take a quarter of the match to look up and
/// leave out none that would be among the best (mean nDCG@10 of twelve development collections
/// .618 with and without).
inline constexpr Bm25Parameters kCandidateBm25{kPassageBm25.k1, 0};

/// BM25 for whole articles: Anserini's values, not tuned.
inline constexpr Bm25Parameters kArticleBm25{0.9, 0.4};

}  // namespace docent
