#pragma once

#include <cstddef>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "text/sentence_splitter.h"

namespace docent {

/// How large passages are, in words (see `count_words`; a list marker is a word).
struct PassageSize {
    std::size_t min_words = 40;      ///< shorter ones only where a section is that short
    std::size_t target_words = 110;  ///< what most passages should have
    std::size_t max_words = 180;     ///< never passed, unless one sentence is longer
};

/// Cuts a document into passages: consecutive, non-overlapping spans of its canonical text.
///
/// Gives: passages in order, ordinals from 0, each within one section (never across a heading),
/// of whole sentences, a list with its lead-in where the size allows; one that begins with a list
/// item begins with its marker. Every block that is neither a heading nor a disclaimer is in a
/// passage, and those are in none; a section with headings only gives none. A question begins a
/// passage, and at least the beginning of its answer is in it, however short they are; where a
/// section of frequently asked questions has lost them, each paragraph is a passage. Passages of
/// the rest of an answer have its question as their innermost heading. A table is cut only where it
/// does not fit, and is not in one passage with what follows it. A passage has at most `max_words`
/// words; a sentence of up to twice as many stays whole, and what is longer is cut between words. A
/// document without any text gives an empty list.
///
/// Cost: linear.
std::vector<Passage> split_passages(const Document& document, const SentenceSplitter& sentences,
                                    const PassageSize& size = {});

}  // namespace docent
