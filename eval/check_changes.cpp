// Two lists joined by question.

#include "eval/check_changes.h"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "eval/line_reader.h"
#include "query/answer_json.h"

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

std::optional<Verdict> verdict_named(const std::string& name) {
    for (const Verdict verdict : {Verdict::answered, Verdict::unsure, Verdict::not_here}) {
        if (name_of(verdict) == name) return verdict;
    }
    return std::nullopt;
}

PastOutcome past_from_line(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    const auto text = [&json](const char* name) -> std::optional<std::string> {
        if (!json.contains(name) || !json[name].is_string()) return std::nullopt;
        return json[name].get<std::string>();
    };
    if (json.is_object() && json.contains("passed") && json["passed"].is_boolean()) {
        const auto verdict = verdict_named(text("verdict").value_or(""));
        const auto question = text("question");
        const auto article = text("article");
        const auto answer = text("answer");
        if (verdict && question && article && answer) {
            return {*question, json["passed"].get<bool>(), *verdict, *article, *answer};
        }
    }
    refuse_line("this is no line of a run of checks; write the run again with --run");
}

std::optional<ChangeKind> kind_of(const PastOutcome& before, const PastOutcome& now) {
    if (before == now) return std::nullopt;
    if (before.has_passed == now.has_passed) return ChangeKind::other_answer;
    return now.has_passed ? ChangeKind::now_passes : ChangeKind::now_fails;
}

}  // namespace

PastOutcome past_from(const CheckOutcome& outcome) {
    return {outcome.question, outcome.has_passed(), outcome.verdict, outcome.article,
            outcome.answer};
}

std::vector<CheckChange> changes_between(const std::vector<PastOutcome>& before,
                                         const std::vector<CheckOutcome>& now) {
    std::map<std::string, const PastOutcome*> past;
    for (const PastOutcome& outcome : before) past.emplace(outcome.question, &outcome);
    std::vector<CheckChange> changes;
    for (const CheckOutcome& outcome : now) {
        const PastOutcome current = past_from(outcome);
        const auto former = past.find(outcome.question);
        if (former == past.end()) {
            changes.push_back({ChangeKind::added, outcome.question, {}, current});
            continue;
        }
        if (const auto kind = kind_of(*former->second, current)) {
            changes.push_back({*kind, outcome.question, *former->second, current});
        }
        past.erase(former);
    }
    for (const PastOutcome& outcome : before) {
        if (!past.contains(outcome.question)) continue;
        changes.push_back({ChangeKind::removed, outcome.question, outcome, {}});
    }
    return changes;
}

std::vector<PastOutcome> read_check_run(const std::filesystem::path& file) {
    std::vector<PastOutcome> outcomes;
    std::set<std::string> questions;
    for_each_line(file, [&](std::string_view line) {
        PastOutcome outcome = past_from_line(line);
        if (!questions.insert(outcome.question).second) {
            refuse_line("the question " + outcome.question +
                        " is there twice; write the run again with --run");
        }
        outcomes.push_back(std::move(outcome));
    });
    return outcomes;
}

}  // namespace docent
