#pragma once

#include <cstddef>

#include "query/asked_passage.h"
#include "text/byte_span.h"

namespace docent {

/// Longest sentence that is marked as a whole, in words. Cutting longer ones down makes the marks
/// on squad11-dev some 2 words shorter on average, and costs 1 % of the answers.
inline constexpr std::size_t kMaxWholeSentenceWords = 40;

/// Longest stretch that is marked as the answer, in words.
inline constexpr std::size_t kMaxMarkedWords = 60;

/// Gives the part of a sentence to mark: all of it when it is short, else the run of clauses that
/// holds most of the question, the kind of thing that is asked for and something new. It begins, if
/// that fits, with a clause that is understood without the words before it. A clause with
/// a negation or a hedge stays together with its neighbours and with what it governs: "that ..."
/// never loses "It is a myth". Only English has clauses cut off below kMaxMarkedWords, since only
/// there negations and hedges are known.
///
/// Takes: the number of a sentence of the passage. Gives: at most kMaxMarkedWords words.
ByteSpan telling_clauses(const AskedPassage& passage, std::size_t sentence);

}  // namespace docent
