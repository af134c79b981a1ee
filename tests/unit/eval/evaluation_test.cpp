#include "eval/evaluation.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& health_index() {
    static const QueryIndex index({article_from("feet", "Numb feet and cold feet."),
                                   article_from("hands", "Numb hands and warm hands."),
                                   article_from("sun", "Sunlight makes vitamin D.")});
    return index;
}

const std::vector<CollectionQuestion> kQuestions = {
    {"1", "numb hands"}, {"unjudged", "cold"}, {"2", "vitamin"}, {"3", "zebra"}};
const Judgments kJudgments = {{"1", {{"feet.txt", 1}, {"hands.txt", 0}}},
                              {"2", {{"sun.txt", 2}, {"gone.txt", 1}}},
                              {"3", {{"sun.txt", 1}}},
                              {"never asked", {{"feet.txt", 1}}}};

Evaluation evaluated(const EvaluationOptions& options = {}) {
    Answerer answerer(health_index().database());
    return evaluate(answerer, kQuestions, kJudgments, options);
}

std::vector<std::string> ids_of(const Evaluation& evaluation) {
    std::vector<std::string> ids;
    for (const QuestionOutcome& outcome : evaluation.questions) ids.push_back(outcome.id);
    return ids;
}

}  // namespace

TEST_CASE("judged questions are asked and measured, those without an answer with zeros") {
    const Evaluation evaluation = evaluated();
    REQUIRE(ids_of(evaluation) == std::vector<std::string>{"1", "2", "3"});
    REQUIRE(evaluation.questions[0].ranking.size() == 2);
    CHECK(evaluation.questions[0].ranking[0].name == "hands.txt");
    CHECK(evaluation.questions[0].measures.mrr_at_10 == 0.5);
    CHECK(evaluation.questions[1].measures.recall_at_100 == 0.5);
    CHECK(evaluation.questions[2].measures == Measures{});
    CHECK(evaluation.mean.mrr_at_10 == Approx(0.5));
    CHECK(evaluation.judged_articles == 4);
    CHECK(evaluation.judged_missing == 1);
    CHECK(evaluation.compared.empty());
    CHECK_FALSE(evaluation.answers);
}

TEST_CASE("only so many judged questions are asked as wanted, and each is reported") {
    EvaluationOptions options;
    options.questions = 2;
    options.answer_times = true;
    std::vector<std::size_t> reported;
    options.on_progress = [&](std::size_t done, std::size_t total) {
        CHECK(total == 2);
        reported.push_back(done);
    };
    const Evaluation evaluation = evaluated(options);
    CHECK(ids_of(evaluation) == std::vector<std::string>{"1", "2"});
    CHECK(reported == std::vector<std::size_t>{1, 2});
    REQUIRE(evaluation.answers);
    CHECK(evaluation.answers->p99_us > 0);
}

TEST_CASE("another run is measured on the same questions, and what it lacks counts with zeros") {
    Evaluation evaluation = evaluated();
    compare(evaluation, {{"1", {"feet.txt"}}, {"never asked", {"feet.txt"}}}, kJudgments);
    REQUIRE(evaluation.compared.size() == std::size(kMeasures));
    const ComparedMeasure& mrr = evaluation.compared[1];
    CHECK(mrr.mean == Approx(1.0 / 3));
    CHECK(mrr.difference == Approx(0.5 - 1.0 / 3));
    CHECK(mrr.p > 0.4);
    Run same;
    for (const QuestionOutcome& outcome : evaluation.questions) {
        for (const ScoredArticle& article : outcome.ranking) {
            same[outcome.id].push_back(article.name);
        }
    }
    compare(evaluation, same, kJudgments);
    for (const ComparedMeasure& measure : evaluation.compared) {
        CHECK(measure.difference == 0);
        CHECK(measure.p == 1);
    }
}

TEST_CASE("another run is measured on as many articles as ours, however many it ranks") {
    Evaluation evaluation = evaluated();
    Run other;
    for (std::size_t i = 1; i < kRankedArticles; ++i) {
        other["1"].push_back("none " + std::to_string(i));
    }
    other["1"].push_back("feet.txt");
    const auto their_map = [&] {
        compare(evaluation, other, kJudgments);
        return evaluation.compared.back().mean;
    };
    CHECK(their_map() == Approx(0.01 / 3));
    other["1"].insert(other["1"].begin(), "one more");
    CHECK(their_map() == 0);
}

TEST_CASE("files that do not belong together are refused") {
    Answerer answerer(health_index().database());
    std::string message;
    CHECK(error_of(
              [&] {
                  evaluate(answerer, kQuestions, {{"9", {{"sun.txt", 1}}}});
              },
              &message) == ErrorKind::usage);
    CHECK(message.starts_with("none of the questions is judged"));
    CHECK(error_of(
              [&] {
                  evaluate(answerer, kQuestions, {{"1", {{"other", 1}}}});
              },
              &message) == ErrorKind::usage);
    CHECK(message.starts_with("none of the judged articles is in the index"));
}

TEST_CASE("times are told by their middle and their slow end") {
    std::vector<std::uint64_t> times;
    for (std::uint64_t i = 200; i > 0; --i) times.push_back(i);
    CHECK(times_of(times).p50_us == 100);
    CHECK(times_of(times).p99_us == 198);
    CHECK(times_of({7}).p50_us == 7);
    CHECK(times_of({7}).p99_us == 7);
    CHECK(times_of({1, 2, 3}).p50_us == 2);
    CHECK(times_of({1, 2, 3}).p99_us == 3);
}

}  // namespace docent::test
