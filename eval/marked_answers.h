#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "eval/gold_answers.h"
#include "model/answer_page.h"
#include "store/index_reader.h"
#include "text/analyzers.h"
#include "text/sentence_splitter.h"

namespace docent {

/// Longest marked answer that anybody reads at a glance, in words.
inline constexpr std::size_t kMostMarkedWords = 60;

/// What one way to choose the answer in a passage chose.
struct MarkedText {
    bool gives_answer = false;  ///< one of the right ones
    std::size_t words = 0;      ///< runs of characters that are no white space
};

/// The first passage that was found for a question, and what three ways to mark the answer in it
/// mark.
struct MarkedPassage {
    bool holds_answer = false;  ///< what can be reached by marking
    MarkedText marked;          ///< what is marked
    MarkedText first_sentence;
    MarkedText bm25_sentence;  ///< the sentence with the best BM25 score
};

/// How good one way to mark answers is on a collection. All are shares of all questions but one.
struct MarkingQuality {
    double found = 0;             ///< gives a right answer
    double found_where_held = 0;  ///< the same, of the questions whose first passage holds one
    double mean_words = 0;
    double over_most_words = 0;  ///< marks more than kMostMarkedWords
};

/// How good the marked answers of a collection are.
struct MarkedAnswers {
    std::size_t questions = 0;  ///< that have right answers
    double held = 0;            ///< share whose first passage holds a right answer
    MarkingQuality marked;
    MarkingQuality first_sentence;
    MarkingQuality bm25_sentence;
};

/// A way to mark answers, as people and JSON see it, and its place.
struct NamedMarking {
    std::string_view name;
    MarkingQuality MarkedAnswers::*quality;
};

inline constexpr NamedMarking kMarkings[] = {{"marked", &MarkedAnswers::marked},
                                             {"first_sentence", &MarkedAnswers::first_sentence},
                                             {"bm25_sentence", &MarkedAnswers::bm25_sentence}};

/// Compares the answer that is marked in the first passage of a page with the right ones. Nothing
/// found counts as nothing marked.
///
/// Takes: the index that the page is from; its reader must not be in use.
MarkedPassage compare_marks(const AnswerPage& page, const std::vector<std::string>& right,
                            IndexReader& index, const Analyzers& analyzers,
                            const SentenceSplitter& sentences);

/// Gives the means of all questions that have right answers.
MarkedAnswers mean_of(const std::vector<MarkedPassage>& passages);

}  // namespace docent
