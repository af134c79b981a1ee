#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "eval/check_changes.h"
#include "eval/check_file.h"
#include "eval/check_outcome.h"

namespace docent {

// The shapes are documented in docs/checks.md. One JSON object on one line, without a line end.

/// Gives the outcome of one check: a line of a run.
std::string json_from(const CheckOutcome& outcome);

/// Gives the outcomes of a run, and what changed; null where there was no run to compare with.
std::string json_from(const std::vector<CheckOutcome>& outcomes,
                      const std::vector<CheckChange>* changes);

/// Gives the word for a kind of change: "now_fails".
std::string_view name_of(ChangeKind kind);

/// Writes the questions of checks as `docent eval` reads them: JSON lines with `_id` and `text`.
void write_questions(std::ostream& out, const std::vector<Check>& checks);

/// Writes the articles of checks as judgments that `docent eval` reads: question, article and 1
/// with tabs between them. A check without an article has none.
/// Throws: Error(usage) when an id or a name holds a tab or a line end.
void write_judgments(std::ostream& out, const std::vector<Check>& checks);

}  // namespace docent
