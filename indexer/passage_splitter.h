#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "text/sentence_splitter.h"

namespace docent {

/// How large passages are, in words (runs of non-space characters).
struct PassageSize {
    std::size_t min_words = 40;      ///< a shorter passage takes in what follows it in its section
    std::size_t target_words = 110;  ///< a passage that has reached this is closed
    std::size_t max_words = 180;     ///< never passed, unless one sentence is longer
};

/// Cuts a document into passages: consecutive, non-overlapping spans of its canonical text.
///
/// Gives: passages in order, ordinals from 0, each within one section (never across a heading),
/// of whole sentences, a list with its lead-in where the size allows. Every block that is no
/// heading is in a passage; a section with headings only gives none. A document without any text
/// gives an empty list.
std::vector<Passage> split_passages(const Document& document, const SentenceSplitter& sentences,
                                    const PassageSize& size = {});

}  // namespace docent
