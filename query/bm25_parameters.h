#pragma once

#include "store/bm25.h"

namespace docent {

/// BM25 for passages. k1 as Anserini has it; b as Robertson has it, because passages are of much
/// the same length and the shorter of two says it more to the point: better than 0.4 on
/// squad11-dev, selqa and mediqa-qa, worse on covidqa (development splits; mean nDCG@10 +0.003).
inline constexpr Bm25Parameters kPassageBm25{0.9, 0.75};

/// BM25 for whole articles: Anserini's values, not tuned.
inline constexpr Bm25Parameters kArticleBm25{0.9, 0.4};

}  // namespace docent
