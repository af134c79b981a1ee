// Values worked out by hand from the definitions; trec_eval gives the same.

#include "eval/measures.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace docent::test {
namespace {

// `before` articles that nobody judged, then "found".
std::vector<std::string> found_after(std::size_t before) {
    std::vector<std::string> ranking;
    for (std::size_t i = 0; i < before; ++i) ranking.push_back("other" + std::to_string(i));
    ranking.emplace_back("found");
    return ranking;
}

Approx close_to(double value) {
    return Approx(value).margin(1e-9);
}

}  // namespace

TEST_CASE("a perfect ranking measures 1 throughout") {
    const Measures measures = measure({"a", "b", "c"}, {{"a", 2}, {"b", 1}, {"c", 0}});
    for (const NamedMeasure& named : kMeasures) {
        INFO(named.name);
        CHECK(measures.*named.value == close_to(1));
    }
}

TEST_CASE("scores are linear gains, and what was not judged is not relevant") {
    const Measures measures =
        measure({"b", "unjudged", "a", "d"}, {{"a", 3}, {"b", 2}, {"c", 1}, {"d", 0}, {"e", -1}});
    const double found = 2 + 3 / 2.0;  // ranks 1 and 3: log2(2) and log2(4)
    const double ideal = 3 + 2 / std::log2(3) + 1 / 2.0;
    CHECK(measures.ndcg_at_10 == close_to(found / ideal));
    CHECK(measures.ndcg_at_10 == Approx(0.7350).margin(0.00005));
    CHECK(measures.mrr_at_10 == close_to(1));
    CHECK(measures.success_at_1 == close_to(1));
    CHECK(measures.recall_at_100 == close_to(2.0 / 3));
    CHECK(measures.average_precision == close_to((1.0 / 1 + 2.0 / 3) / 3));
}

TEST_CASE("each measure looks as deep as its name says") {
    struct Row {
        std::size_t before;
        Measures expected;
    };
    const std::vector<Row> rows = {
        {0, {1, 1, 1, 1, 1, 1, 1}},
        {1, {1 / std::log2(3), 1.0 / 2, 0, 1, 1, 1, 1.0 / 2}},
        {4, {1 / std::log2(6), 1.0 / 5, 0, 1, 1, 1, 1.0 / 5}},
        {5, {1 / std::log2(7), 1.0 / 6, 0, 0, 1, 1, 1.0 / 6}},
        {9, {1 / std::log2(11), 1.0 / 10, 0, 0, 1, 1, 1.0 / 10}},
        {10, {0, 0, 0, 0, 1, 1, 1.0 / 11}},
        {19, {0, 0, 0, 0, 1, 1, 1.0 / 20}},
        {20, {0, 0, 0, 0, 0, 1, 1.0 / 21}},
        {99, {0, 0, 0, 0, 0, 1, 1.0 / 100}},
        {100, {0, 0, 0, 0, 0, 0, 1.0 / 101}},
    };
    for (const Row& row : rows) {
        const Measures measures = measure(found_after(row.before), {{"found", 1}});
        for (const NamedMeasure& named : kMeasures) {
            INFO("after " << row.before << " others, " << named.name);
            CHECK(measures.*named.value == close_to(row.expected.*named.value));
        }
    }
}

TEST_CASE("the ideal ranking ends at the tenth article, recall does not") {
    JudgedArticles judged;
    std::vector<std::string> ranking;
    for (int i = 0; i < 12; ++i) judged[std::to_string(i)] = 1;
    for (int i = 0; i < 10; ++i) ranking.push_back(std::to_string(i));
    const Measures measures = measure(ranking, judged);
    CHECK(measures.ndcg_at_10 == close_to(1));
    CHECK(measures.recall_at_100 == close_to(10.0 / 12));
    CHECK(measures.average_precision == close_to(10.0 / 12));
}

TEST_CASE("without relevant articles, or without a ranking, everything is 0") {
    CHECK(measure({"a", "b"}, {{"a", 0}, {"b", -2}}) == Measures{});
    CHECK(measure({"a"}, {}) == Measures{});
    CHECK(measure({}, {{"a", 1}}) == Measures{});
}

TEST_CASE("the mean is taken of each measure") {
    const Measures mean = mean_of({{1, 1, 1, 1, 1, 1, 1}, {0.5, 0, 0, 1, 1, 0.25, 0.125}});
    CHECK(mean == Measures{0.75, 0.5, 0.5, 1, 1, 0.625, 0.5625});
    CHECK(mean_of({}) == Measures{});
}

}  // namespace docent::test
