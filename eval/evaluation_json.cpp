// nlohmann::ordered_json keeps the keys in the order written here, which is the order documented.

#include "eval/evaluation_json.h"

#include <nlohmann/json.hpp>

#include "query/answer_json.h"

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

Json json_object(const Measures& measures) {
    Json json = Json::object();
    for (const NamedMeasure& named : kMeasures) {
        json[std::string(named.name)] = measures.*named.value;
    }
    return json;
}

Json json_object(const Times& times) {
    return {{"p50", times.p50_us}, {"p99", times.p99_us}};
}

Json json_object(const VerdictMeasures& verdicts) {
    return {{"answerable", verdicts.answerable},
            {"unanswerable", verdicts.unanswerable},
            {"auroc", verdicts.auroc},
            {"calibration_error", verdicts.calibration_error},
            {"wrongly_not_here", verdicts.wrongly_not_here},
            {"rightly_not_here", verdicts.rightly_not_here},
            {"right_answered", verdicts.right_answered}};
}

Json json_object(const MarkedAnswers& answers) {
    Json json = {{"questions", answers.questions}, {"held", answers.held}};
    for (const NamedMarking& named : kMarkings) {
        const MarkingQuality& quality = answers.*named.quality;
        json[std::string(named.name)] = {{"found", quality.found},
                                         {"found_where_held", quality.found_where_held},
                                         {"mean_words", quality.mean_words},
                                         {"over_60_words", quality.over_most_words}};
    }
    return json;
}

Json json_compared(const std::vector<ComparedMeasure>& compared) {
    if (compared.empty()) return nullptr;
    Json json = Json::object();
    for (std::size_t i = 0; i < compared.size(); ++i) {
        json[std::string(kMeasures[i].name)] = {{"mean", compared[i].mean},
                                                {"difference", compared[i].difference},
                                                {"p", compared[i].p}};
    }
    return json;
}

Json json_object(const QuestionOutcome& outcome) {
    return {{"_id", outcome.id},
            {"measures", json_object(outcome.measures)},
            {"ranking_us", outcome.ranking_us},
            {"answer_us", outcome.answer_us == 0 ? Json(nullptr) : Json(outcome.answer_us)}};
}

}  // namespace

std::string json_from(const Evaluation& evaluation, bool per_question) {
    Json json = {{"format", kJsonFormat},
                 {"questions", evaluation.questions.size()},
                 {"judged_articles", evaluation.judged_articles},
                 {"judged_missing", evaluation.judged_missing},
                 {"measures", json_object(evaluation.mean)},
                 {"ranking_us", json_object(evaluation.ranking)},
                 {"answer_us", evaluation.answers ? json_object(*evaluation.answers) : nullptr},
                 {"answers", evaluation.marked ? json_object(*evaluation.marked) : nullptr},
                 {"verdicts", evaluation.verdicts ? json_object(*evaluation.verdicts) : nullptr},
                 {"compared", json_compared(evaluation.compared)}};
    if (per_question) {
        json["per_question"] = Json::array();
        for (const QuestionOutcome& outcome : evaluation.questions) {
            json["per_question"].push_back(json_object(outcome));
        }
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace docent
