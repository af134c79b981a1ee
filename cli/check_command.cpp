// The checks of a file, asked in its order; what fails, what changed since a former run, and how
// many passed. Or, without asking, the checks in the form that `docent eval` reads.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <optional>

#include "cli/answer_text.h"
#include "cli/commands.h"
#include "cli/index_place.h"
#include "cli/progress_line.h"
#include "cli/terminal.h"
#include "cli/vectors_warning.h"
#include "eval/check_json.h"
#include "model/error.h"
#include "text/counted.h"

namespace docent {
namespace {

constexpr std::size_t kIndent = 12;  // under "  expected  "

void check_written(std::ofstream& out, const std::filesystem::path& file) {
    if (out.flush()) return;
    throw Error(ErrorKind::unwritable, file.string() +
                                           " cannot be written; is there a folder for it, and room "
                                           "on the disk?");
}

std::vector<CheckOutcome> outcomes_with_progress(Answerer& answerer,
                                                 const std::vector<Check>& checks) {
    std::vector<CheckOutcome> outcomes;
    ProgressLine line;
    for (const Check& check : checks) {
        outcomes.push_back(outcome_of(check, answerer));
        line.show([&] {
            return std::to_string(outcomes.size()) + " of " + counted(checks.size(), "check");
        });
    }
    return outcomes;
}

// A label of up to ten columns, and a text under itself beside it.
std::string labelled(const std::string& label, const std::string& text, const Terminal& terminal) {
    std::string lines = wrapped(without_controls(text), terminal.width, kIndent);
    return lines.replace(2, label.size(), label);
}

std::string came_out(const PastOutcome& outcome) {
    if (outcome.verdict == Verdict::not_here) return "the articles hold no answer";
    const std::string unsure = outcome.verdict == Verdict::unsure ? "unsure: " : "";
    return unsure + outcome.answer + " (" + outcome.article + ')';
}

std::string failure_text(const CheckOutcome& outcome, const std::filesystem::path& file,
                         const Terminal& terminal) {
    const std::string place = file.filename().string() + ':' + std::to_string(outcome.line) + ": ";
    std::string text =
        styled(without_controls(place + outcome.question), Style::answer, terminal) + '\n';
    for (const std::string& expected : outcome.unmet) {
        text += labelled("expected", expected, terminal);
    }
    return text + labelled("came out", came_out(past_from(outcome)), terminal) + '\n';
}

const char* heading_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::now_fails:
            return "now fails: ";
        case ChangeKind::now_passes:
            return "now passes: ";
        case ChangeKind::other_answer:
            return "another answer: ";
        case ChangeKind::added:
            return "new: ";
        case ChangeKind::removed:
            return "no longer asked: ";
    }
    return "";
}

std::string change_text(const CheckChange& change, const Terminal& terminal) {
    std::string text = styled(without_controls(heading_of(change.kind) + change.question),
                              Style::answer, terminal) +
                       '\n';
    if (change.kind != ChangeKind::added) {
        text += labelled("before", came_out(change.before), terminal);
    }
    if (change.kind != ChangeKind::removed) {
        text += labelled("now", came_out(change.now), terminal);
    }
    return text + '\n';
}

std::string summary_of(std::size_t checks, std::size_t failed) {
    if (failed == 0) return counted(checks, "check") + " passed\n";
    return counted(failed, "check") + " of " + with_thousands(checks) + " failed\n";
}

// Gives the exit status of a conversion.
ExitStatus convert(const CheckCommand& command, const std::vector<Check>& checks) {
    if (!command.to_queries.empty()) {
        std::ofstream out(command.to_queries);
        write_questions(out, checks);
        check_written(out, command.to_queries);
    }
    if (!command.to_qrels.empty()) {
        std::ofstream out(command.to_qrels);
        write_judgments(out, checks);
        check_written(out, command.to_qrels);
    }
    const auto judged = std::count_if(checks.begin(), checks.end(),
                                      [](const Check& check) { return !check.articles.empty(); });
    std::cout << counted(checks.size(), "question") << ", "
              << with_thousands(static_cast<std::uint64_t>(judged))
              << " of them with an article to judge by\n";
    return ExitStatus::ok;
}

void write_run(const std::vector<CheckOutcome>& outcomes, const std::filesystem::path& file) {
    std::ofstream out(file);
    for (const CheckOutcome& outcome : outcomes) out << json_from(outcome) << '\n';
    check_written(out, file);
}

void print(const CheckCommand& command, const std::vector<CheckOutcome>& outcomes,
           const std::optional<std::vector<CheckChange>>& changes, std::size_t failed) {
    if (command.json) {
        std::cout << json_from(outcomes, changes ? &*changes : nullptr) << '\n';
        return;
    }
    const Terminal terminal = terminal_of(1);
    for (const CheckOutcome& outcome : outcomes) {
        if (!outcome.has_passed()) std::cout << failure_text(outcome, command.checks, terminal);
    }
    if (changes) {
        const std::string former = without_controls(command.compare.string());
        std::cout << (changes->empty() ? "Nothing changed since " : "Changed since ") << former
                  << (changes->empty() ? ".\n\n" : ":\n\n");
        for (const CheckChange& change : *changes) std::cout << change_text(change, terminal);
    }
    std::cout << summary_of(outcomes.size(), failed);
}

}  // namespace

ExitStatus run_check(const CheckCommand& command) {
    const std::vector<Check> checks = read_checks(command.checks);
    if (!command.to_queries.empty() || !command.to_qrels.empty()) return convert(command, checks);
    std::optional<std::vector<PastOutcome>> former;  // may be the file that the run is written to
    if (!command.compare.empty()) former = read_check_run(command.compare);
    warn_without_vectors();
    Answerer answerer(index_to_read(command.database));
    const std::vector<CheckOutcome> outcomes = outcomes_with_progress(answerer, checks);
    std::optional<std::vector<CheckChange>> changes;
    if (former) changes = changes_between(*former, outcomes);
    if (!command.run.empty()) write_run(outcomes, command.run);
    const auto failed = static_cast<std::size_t>(
        std::count_if(outcomes.begin(), outcomes.end(),
                      [](const CheckOutcome& outcome) { return !outcome.has_passed(); }));
    print(command, outcomes, changes, failed);
    return failed == 0 ? ExitStatus::ok : ExitStatus::not_here;
}

}  // namespace docent
