#pragma once

#include <vector>

#include "model/answer_page.h"
#include "web/html.h"

namespace docent {

/// What of a passage is marked.
enum class Marking {
    answer_and_matches,  ///< the sentence that answers, and the words of the question
    matches              ///< the words of the question only: for passages that answer nothing
};

/// Gives a passage as HTML: its paragraphs and lists, `<mark>` around the marked answer, `<b>`
/// around words of the question.
///
/// Takes: the fragments of an answer; joined they are the passage's text.
/// Gives: elements that nest properly wherever a fragment begins or ends.
Html passage_html(const std::vector<Fragment>& fragments, Marking marking);

}  // namespace docent
