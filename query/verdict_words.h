#pragma once

#include <string>
#include <string_view>

#include "model/answer_page.h"

namespace docent {

// What people are told about a verdict, in the browser and in the terminal.

inline constexpr std::string_view kClosestHeading = "Closest passages";
inline constexpr std::string_view kClosestNote = "None of them seems to answer the question.";
inline constexpr std::string_view kCoveredHeading = "What the articles are about";
inline constexpr std::string_view kDisagreementHeading = "The articles answer this differently";

/// Gives the sentence for a verdict; an empty one where the answers speak for themselves.
std::string_view sentence_for(Verdict verdict);

/// Gives which words no article mentions: 'No article mentions “a”, “b” or “c”.' An empty text when
/// there are none, or when the question is answered all the same.
std::string missing_words_sentence(const AnswerPage& page);

/// Gives which word was looked for instead of the typed one: "Searched for “vitamin” instead of
/// “vitmain”."
std::string correction_sentence(const Correction& correction);

}  // namespace docent
