// nlohmann::ordered_json keeps the keys in the order written here, which is the order documented.
// Text that is not valid UTF-8 cannot get here, but if it did it would be repaired, not thrown at.

#include "query/answer_json.h"

#include <nlohmann/json.hpp>

namespace docent {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// A page or a line, which count from 1; null where the source has none.
Json json_place(std::uint32_t number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

Json json_object(const ScorePart& part) {
    return {{"name", part.name}, {"value", part.value}};
}

Json json_object(const Fragment& fragment) {
    return {{"text", fragment.text},
            {"kind", name_of(fragment.kind)},
            {"in_answer", fragment.in_answer}};
}

Json json_object(const SkippedArticle& skipped) {
    return {{"path", skipped.path}, {"reason", skipped.reason}};
}

Json json_object(const LanguageCount& count) {
    return {{"language", count.language}, {"articles", count.articles}};
}

Json json_object(const Correction& correction) {
    return {{"typed", correction.typed}, {"searched", correction.searched}};
}

Json json_object(const Expansion& expansion) {
    return {
        {"typed", expansion.typed}, {"searched", expansion.searched}, {"weight", expansion.weight}};
}

Json json_object(const MatchedAs& match) {
    return {{"typed", match.typed}, {"found", match.found}};
}

Json json_object(const ArticleHead& head) {
    return {{"id", head.id},
            {"path", head.path},
            {"title", head.title},
            {"author", head.author},
            {"url", "/article/" + head.id},
            {"source_url", head.source_url},
            {"published", head.published},
            {"reviewed", head.reviewed},
            {"updated", head.updated},
            {"passages", head.passages},
            {"size_bytes", head.size_bytes}};
}

Json json_object(const Block& block) {
    return {{"kind", name_of(block.kind)},
            {"text", block.text},
            {"page", json_place(block.page)},
            {"line", json_place(block.line)},
            {"is_reconstructed", block.is_reconstructed}};
}

Json json_object(const Dropped& dropped) {
    return {{"text", dropped.text},
            {"rule", dropped.rule},
            {"page", json_place(dropped.page)},
            {"line", json_place(dropped.line)}};
}

Json json_object(const Passage& passage) {
    return {{"id", to_string(passage.id)},
            {"heading_path", passage.heading_path},
            {"text", passage.text},
            {"page", json_place(passage.page)},
            {"line", json_place(passage.line)}};
}

Json json_object(const UnansweredQuestion& question) {
    return {{"question", question.question},
            {"count", question.count},
            {"last_day", question.last_day}};
}

Json json_object(const PassageCopy& copy) {
    const std::string passage_id = to_string(copy.passage_id);
    return {{"passage_id", passage_id},
            {"path", copy.path},
            {"title", copy.title},
            {"url", "/article/" + passage_id}};
}

Json json_object(const ArticleName& article) {
    return {{"id", article.article_id},
            {"path", article.path},
            {"title", article.title},
            {"url", "/article/" + article.article_id}};
}

Json json_object(const Side& side) {
    return {{"rank", side.answer + 1}, {"text", side.text}};
}

template <typename T>
Json json_list(const std::vector<T>& values) {
    Json list = Json::array();
    for (const T& value : values) list.push_back(json_object(value));
    return list;
}

Json json_object(const MatchReport& report) {
    return {{"matched", report.matched},
            {"matched_as", json_list(report.matched_as)},
            {"not_matched", report.not_matched}};
}

// Null where nothing is known of a disagreement.
Json json_object(const Disagreement& sides) {
    if (sides.empty()) return nullptr;
    return {{"yes", json_list(sides.yes)}, {"no", json_list(sides.no)}};
}

std::string date_of(const Answer& answer, DateKind kind) {
    for (const ArticleDate& date : answer.age.dates) {
        if (date.kind == kind) return date.iso_date;
    }
    return "";
}

Json json_object(const Answer& answer, std::size_t rank) {
    const std::string passage_id = to_string(answer.passage_id);
    return {{"rank", rank},
            {"score", answer.score},
            {"parts", json_list(answer.parts)},
            {"article",
             {{"id", answer.passage_id.article_id},
              {"path", answer.path},
              {"title", answer.title},
              {"url", "/article/" + passage_id},
              {"source_url", answer.source_url},
              {"published", date_of(answer, DateKind::published)},
              {"reviewed", date_of(answer, DateKind::reviewed)},
              {"updated", date_of(answer, DateKind::updated)},
              {"years_old", answer.age.years ? Json(*answer.age.years) : Json(nullptr)},
              {"is_old", answer.age.is_old}}},
            {"heading_path", answer.heading_path},
            {"passage_id", passage_id},
            {"text", answer.text},
            {"page", json_place(answer.page)},
            {"line", json_place(answer.line)},
            {"span", {{"begin", answer.begin_byte}, {"end", answer.end_byte}}},
            {"fragments", json_list(answer.fragments)},
            {"why", json_object(answer.why)},
            {"also_in", json_list(answer.also_in)}};
}

Json json_object(const AnswerPage& page) {
    Json answers = Json::array();
    for (std::size_t i = 0; i < page.answers.size(); ++i) {
        answers.push_back(json_object(page.answers[i], i + 1));
    }
    return {{"format", kJsonFormat},
            {"question", page.question.text},
            {"verdict", name_of(page.verdict)},
            {"confidence", page.confidence},
            {"answers", std::move(answers)},
            {"disagreement", json_object(page.disagreement)},
            {"missing_terms", page.missing_terms},
            {"covered", json_list(page.covered)},
            {"corrections", json_list(page.question.corrections)},
            {"expansions", json_list(page.expansions)},
            {"total_estimated", page.total_estimated},
            {"elapsed_us", page.elapsed_us},
            {"generation", page.generation}};
}

}  // namespace

std::string json_from(const AnswerPage& page) {
    return dump(json_object(page));
}

std::string json_from(const AnswerPage& page, const BatchQuestion& question) {
    Json json;
    if (!question.id.empty()) json["_id"] = question.id;
    json.update(json_object(page));
    return dump(json);
}

std::string json_from(const IndexReport& report) {
    return dump({{"format", kJsonFormat},
                 {"found", report.found},
                 {"added", report.added},
                 {"updated", report.updated},
                 {"renamed", report.renamed},
                 {"removed", report.removed},
                 {"unchanged", report.unchanged},
                 {"held_back", report.held_back},
                 {"passages_written", report.passages_written},
                 {"bytes_read", report.bytes_read},
                 {"skipped", json_list(report.skipped)},
                 {"dropped_lines", report.dropped_lines},
                 {"elapsed_ms", report.elapsed_ms},
                 {"was_interrupted", report.was_interrupted},
                 {"generation", report.generation}});
}

std::string json_from(const IndexStatus& status) {
    return dump({{"format", kJsonFormat},
                 {"database", status.database},
                 {"roots", status.roots},
                 {"articles", status.articles},
                 {"passages", status.passages},
                 {"languages", json_list(status.languages)},
                 {"size_bytes", status.size_bytes},
                 {"generation", status.generation},
                 {"updated", status.updated_s},
                 {"age_s", status.age_s},
                 {"skipped", json_list(status.skipped)}});
}

std::string json_from(const std::vector<ArticleHead>& articles) {
    return dump({{"format", kJsonFormat}, {"articles", json_list(articles)}});
}

std::string json_from(const Document& article, const std::vector<Passage>& passages) {
    return dump({{"format", kJsonFormat},
                 {"id", article.article_id},
                 {"path", article.path},
                 {"title", article.title},
                 {"author", article.author},
                 {"language", article.language},
                 {"source_url", article.source_url},
                 {"published", article.published},
                 {"reviewed", article.reviewed},
                 {"updated", article.updated},
                 {"blocks", json_list(article.blocks)},
                 {"passages", json_list(passages)},
                 {"dropped", json_list(article.dropped)}});
}

std::string json_from(const std::vector<UnansweredQuestion>& questions) {
    return dump({{"format", kJsonFormat}, {"unanswered", json_list(questions)}});
}

std::string json_from_error(std::string_view message) {
    return dump({{"format", kJsonFormat}, {"error", message}});
}

}  // namespace docent
