#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "eval/check_outcome.h"

namespace docent {

/// What a run of checks remembers of a question for the next one.
struct PastOutcome {
    std::string question;
    bool has_passed = false;
    Verdict verdict = Verdict::not_here;
    std::string article;
    std::string answer;

    bool operator==(const PastOutcome&) const = default;
};

/// How the outcome of a question differs between two runs.
enum class ChangeKind {
    now_fails,
    now_passes,
    other_answer,  ///< passed, or failed, both times, but the verdict or the answer is another
    added,         ///< the question was not in the former run
    removed        ///< the question is in the former run only
};

struct CheckChange {
    ChangeKind kind = ChangeKind::other_answer;
    std::string question;
    PastOutcome before;  ///< empty for `added`
    PastOutcome now;     ///< empty for `removed`
};

/// Gives what a run is to remember of an outcome.
PastOutcome past_from(const CheckOutcome& outcome);

/// Gives what differs, in the order of the checks, removed questions last. Questions are told apart
/// by their words, whatever their ids and places.
std::vector<CheckChange> changes_between(const std::vector<PastOutcome>& before,
                                         const std::vector<CheckOutcome>& now);

/// Reads a run as `json_from(const CheckOutcome&)` wrote it, a line for each check.
/// Throws: Error(unreadable); Error(usage) that names the line when it is malformed or repeats a
/// question.
std::vector<PastOutcome> read_check_run(const std::filesystem::path& file);

}  // namespace docent
