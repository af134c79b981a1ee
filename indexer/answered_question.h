#pragma once

#include <string>
#include <string_view>

namespace docent {

// What was asked, guessed from the form of the answer. Both functions take the first sentence of an
// answer in English, and give the question in small letters with its question mark, or nothing:
// rather none than a wrong one. A question's words are those of its answer and such as ask. It is
// for looking up only, and never to be shown: nobody wrote it.
//
// Cost: linear; nothing for a sentence of more than kMostSentenceBytes.

inline constexpr std::size_t kMostSentenceBytes = 500;

/// Gives the question that "Yes, ..." affirms or "No, ..." denies: "can zinc cure a cold?" for "No,
/// zinc cannot cure a cold."
std::string yes_no_question(std::string_view sentence);

/// Gives the question that a statement answers: "what is rickets?" for "Rickets is a disease that
/// softens bones.".
std::string open_question(std::string_view sentence);

}  // namespace docent
