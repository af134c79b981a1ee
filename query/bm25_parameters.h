#pragma once

#include "store/bm25.h"

namespace docent {

/// BM25 for passages and for whole articles. Lucene's and Anserini's usual values for short texts;
/// not tuned.
inline constexpr Bm25Parameters kPassageBm25{0.9, 0.4};
inline constexpr Bm25Parameters kArticleBm25{0.9, 0.4};

}  // namespace docent
