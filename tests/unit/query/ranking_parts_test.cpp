#include "query/ranking_parts.h"

#include <catch2/catch.hpp>
#include <set>

#include "query/answerer.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

PartValues each_one() {
    PartValues weights;
    for (const WeightedPart& part : weighted_parts()) weights[part.part] = 1;
    return weights;
}

// Names of the parts in the answers to questions that have evidence of every kind.
std::set<std::string> explained_parts(const PartValues& weights) {
    const QueryIndex index({article_from("dose", "Dose of vitamin",
                                         {{{"How much vitamin a day?"},
                                           "The vitamin dose is 20 mg, in tablets.",
                                           {"what is the vitamin dose?"}},
                                          {{}, "Some take the vitamin in tablets."}}),
                            article_from("sun", "Sunlight", {{{}, "Sunlight warms."}})});
    Answerer answerer(index.database(), weights);
    std::set<std::string> names;
    for (const char* question : {"How much vitamin dose a day?", "vitamin dose a day"}) {
        for (const Answer& answer : answerer.answer(question).answers) {
            for (const ScorePart& part : answer.parts) names.insert(part.name);
        }
    }
    return names;
}

}  // namespace

TEST_CASE("every part of the table is shown by --explain under its name, and no other") {
    std::set<std::string> expected;
    for (const WeightedPart& part : weighted_parts()) expected.emplace(part.name);
    CHECK(explained_parts(each_one()) == expected);
}

TEST_CASE("a part without weight is no part of any score") {
    for (const WeightedPart& part : weighted_parts()) {
        if (part.part == Part::words) continue;
        INFO(part.name);
        PartValues weights = each_one();
        weights[part.part] = 0;
        const std::set<std::string> names = explained_parts(weights);
        CHECK(names.count(std::string(part.name)) == 0);
        CHECK(names.count("words") == 1);
    }
}

TEST_CASE("the table is in the order of the parts, and they are found by name") {
    for (std::size_t i = 0; i < kParts; ++i) {
        CHECK(static_cast<std::size_t>(weighted_parts()[i].part) == i);
        CHECK(part_named(weighted_parts()[i].name) == weighted_parts()[i].part);
        CHECK(fitted_weights()[weighted_parts()[i].part] == weighted_parts()[i].weight);
    }
    CHECK_FALSE(part_named(""));
    CHECK_FALSE(part_named("zebra"));
}

}  // namespace docent::test
