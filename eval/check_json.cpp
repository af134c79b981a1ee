// nlohmann::ordered_json keeps the keys in the order written here, which is the order documented.

#include "eval/check_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/error.h"
#include "query/answer_json.h"

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json json_object(const CheckOutcome& outcome) {
    return {{"id", outcome.id},           {"question", outcome.question},
            {"line", outcome.line},       {"passed", outcome.has_passed()},
            {"unmet", outcome.unmet},     {"verdict", name_of(outcome.verdict)},
            {"article", outcome.article}, {"passage_id", outcome.passage_id},
            {"answer", outcome.answer}};
}

Json json_object(const PastOutcome& outcome) {
    return {{"passed", outcome.has_passed},
            {"verdict", name_of(outcome.verdict)},
            {"article", outcome.article},
            {"answer", outcome.answer}};
}

Json json_object(const CheckChange& change) {
    const bool is_new = change.kind == ChangeKind::added;
    const bool is_gone = change.kind == ChangeKind::removed;
    return {{"change", name_of(change.kind)},
            {"question", change.question},
            {"before", is_new ? Json(nullptr) : json_object(change.before)},
            {"now", is_gone ? Json(nullptr) : json_object(change.now)}};
}

void check_column(const std::string& text) {
    if (text.find_first_of("\t\r\n") == std::string::npos) return;
    throw Error(ErrorKind::usage, '"' + text +
                                      "\" holds a tab or a line end, which no file of judgments "
                                      "can say; change it");
}

}  // namespace

std::string json_from(const CheckOutcome& outcome) {
    return dump(json_object(outcome));
}

std::string json_from(const std::vector<CheckOutcome>& outcomes,
                      const std::vector<CheckChange>* changes) {
    const auto passed = std::count_if(outcomes.begin(), outcomes.end(),
                                      [](const auto& outcome) { return outcome.has_passed(); });
    Json json = {{"format", kJsonFormat},
                 {"checks", outcomes.size()},
                 {"passed", passed},
                 {"outcomes", Json::array()},
                 {"changes", nullptr}};
    for (const CheckOutcome& outcome : outcomes) json["outcomes"].push_back(json_object(outcome));
    if (changes == nullptr) return dump(json);
    json["changes"] = Json::array();
    for (const CheckChange& change : *changes) json["changes"].push_back(json_object(change));
    return dump(json);
}

std::string_view name_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::now_fails:
            return "now_fails";
        case ChangeKind::now_passes:
            return "now_passes";
        case ChangeKind::other_answer:
            return "other_answer";
        case ChangeKind::added:
            return "added";
        case ChangeKind::removed:
            return "removed";
    }
    return "";
}

void write_questions(std::ostream& out, const std::vector<Check>& checks) {
    for (const Check& check : checks) {
        out << dump({{"_id", check.id}, {"text", check.question}}) << '\n';
    }
}

void write_judgments(std::ostream& out, const std::vector<Check>& checks) {
    out << "query-id\tcorpus-id\tscore\n";
    for (const Check& check : checks) {
        for (const std::string& article : check.articles) {
            check_column(check.id);
            check_column(article);
            out << check.id << '\t' << article << "\t1\n";
        }
    }
}

}  // namespace docent
