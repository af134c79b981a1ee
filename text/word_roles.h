#pragma once

#include <string_view>

namespace docent {

/// How much a word says about what a text is about.
enum class WordRole {
    content,   ///< what the text is about
    question,  ///< asks: what, how, can, does, much. Indexed, with little weight
    function   ///< holds the sentence together: the, of, and. Not indexed
};

/// Takes: a folded word without possessive, not stemmed. Gives its role in English.
WordRole word_role(std::string_view word);

}  // namespace docent
