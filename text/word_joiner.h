#pragma once

#include <string_view>
#include <vector>

#include "text/byte_span.h"
#include "text/folded_text.h"
#include "text/tokenizer.h"

namespace docent {

/// Makes the words that UAX #29 finds in a folded text into tokens, by the rules of tokenizer.h.
/// Takes: the spans of the words in `folded.text()`, in order, none of them empty; the
/// letters that are words.
std::vector<Token> tokens_from_words(const FoldedText& folded, const std::vector<ByteSpan>& words,
                                     std::string_view lone_letters);

}  // namespace docent
