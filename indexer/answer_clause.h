#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace docent {

/// A word of an English sentence: in small letters, without the punctuation around it.
struct ClauseWord {
    std::string text;
    bool is_before_pause = false;  ///< a comma, a dash, a colon or the like follows
};
using ClauseWords = std::span<const ClauseWord>;

/// Gives the words of an English sentence in order, without those in parentheses.
std::vector<ClauseWord> clause_words(std::string_view sentence);

/// Gives the words with blanks between them.
std::string joined(ClauseWords words);

/// Gives the words up to the end of the first clause: a pause, or a word like "because".
ClauseWords first_clause(ClauseWords words);

/// Gives what the words before a verb speak of, without what is inserted between two commas, or
/// nothing where that is unclear by itself ("it", "in some of these") or more than one clause.
std::string subject_from(ClauseWords words);

/// A statement taken apart: "garlic | may | not | lower blood pressure".
struct AnswerClause {
    std::string subject;
    std::string auxiliary;  ///< "do" or "does" where it has none: "garlic | does | help you"
    bool is_denied = false;
    std::vector<ClauseWord> rest;  ///< up to the end of the clause; at least one word
};

/// Takes an English statement apart, or gives nothing where that is not sure to be right.
std::optional<AnswerClause> clause_from(ClauseWords words);

}  // namespace docent
