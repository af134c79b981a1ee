#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "eval/check_file.h"
#include "model/answer_page.h"
#include "query/answerer.h"

namespace docent {

/// What came out for a check.
struct CheckOutcome {
    std::string id;        ///< as in Check
    std::string question;  ///< as in Check
    std::size_t line = 0;  ///< as in Check

    /// What was expected and did not come out, for people: "the marked answer holds two weeks".
    std::vector<std::string> unmet;

    Verdict verdict = Verdict::not_here;
    std::string article;     ///< path of the first passage's article; empty when there is none
    std::string passage_id;  ///< of the first passage; empty when there is none
    std::string answer;      ///< its marked answer, or all of it when nothing is marked

    bool has_passed() const { return unmet.empty(); }
};

/// Asks the question of a check and compares.
///
/// A passage counts only when the verdict is not `not_here`. Its article is named by its path or
/// its file's name, with or without the extension; or by the `_id` of its record.
/// Throws: as Answerer; Error(usage) for an expression that takes too long.
CheckOutcome outcome_of(const Check& check, Answerer& answerer);

}  // namespace docent
