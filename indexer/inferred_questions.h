#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/passage.h"
#include "text/sentence_splitter.h"

namespace docent {

/// Gives for each passage the questions that its paragraphs seem to answer, where the article has
/// lost them, in small letters. They are guessed: to find passages by, never to be shown.
///
/// Takes: a document, and its passages in order. Gives: as many lists as passages, most of them
/// empty; all of them for a document that is not in English.
///
/// Cost: linear in the number of paragraphs.
std::vector<std::vector<std::string>> inferred_questions(const Document& document,
                                                         const std::vector<Passage>& passages,
                                                         const SentenceSplitter& sentences);

}  // namespace docent
