#include "query/diversity.h"

#include <catch2/catch.hpp>

namespace docent::test {
namespace {

RankedPassage ranked(const std::string& article, std::uint32_t ordinal, const std::string& text) {
    RankedPassage passage;
    passage.passage.id = {article, ordinal};
    passage.passage.text = text;
    passage.evidence.terms = TermAnalyzer().analyze(text);
    return passage;
}

std::vector<std::string> ids_after(std::vector<RankedPassage> passages) {
    reduce_repetition(passages, passages.size());
    std::vector<std::string> ids;
    for (const RankedPassage& passage : passages) ids.push_back(to_string(passage.passage.id));
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("one article has two passages before others have theirs") {
    CHECK(ids_after({ranked("a", 0, "Amber comes from trees."), ranked("a", 1, "Basalt is lava."),
                     ranked("a", 2, "Copper rusts green."), ranked("b", 0, "Diamonds are coal."),
                     ranked("a", 3, "Emerald is green."), ranked("c", 0, "Flint makes fire.")}) ==
          Ids{"a#p-0", "a#p-1", "b#p-0", "c#p-0", "a#p-2", "a#p-3"});
}

TEST_CASE("a near-copy that replaces a word stands behind what says something new") {
    const std::string text = "Vitamin B12 is needed for nerves, blood, and the making of DNA.";
    const std::string other = "Vitamin B12 is needed for nerves, blood, and the making of RNA.";
    CHECK(ids_after({ranked("a", 0, text), ranked("b", 0, other),
                     ranked("c", 0, "Vitamin B12 is in clams, liver and fish, not in plants.")}) ==
          Ids{"a#p-0", "c#p-0", "b#p-0"});
}

TEST_CASE("a copy is folded into the best one, wherever it stands") {
    const std::string text = "Vitamin B12 is needed for nerves, blood, and the making of DNA.";
    std::vector<RankedPassage> passages = {ranked("a", 0, text), ranked("b", 0, text + " Indeed."),
                                           ranked("c", 0, "Amber is old."),
                                           ranked("d", 0, "Basalt is lava."), ranked("e", 1, text)};
    passages[4].copies = {{{"f", 3}, "Title", ""}};
    reduce_repetition(passages, 2);
    REQUIRE(passages.size() == 3);
    Ids copies;
    for (const PassageCopy& copy : passages[0].copies) copies.push_back(to_string(copy.passage_id));
    CHECK(copies == Ids{"b#p-0", "e#p-1", "f#p-3"});
    CHECK(passages[1].copies.empty());
}

TEST_CASE("a copy in the same article is folded away, and not named") {
    const std::string text = "Vitamin B12 is needed for nerves, blood, and the making of DNA.";
    std::vector<RankedPassage> passages = {ranked("a", 0, text), ranked("a", 1, text)};
    reduce_repetition(passages, 2);
    REQUIRE(passages.size() == 1);
    CHECK(passages[0].copies.empty());
}

TEST_CASE("the same words in another order are no copy") {
    CHECK(ids_after({ranked("a", 0, "Low vitamin levels cause pain."),
                     ranked("b", 0, "Pain can cause low vitamin levels."),
                     ranked("c", 0, "Low vitamin levels cause pain.")}) == Ids{"a#p-0", "b#p-0"});
}

TEST_CASE("a passage with another number, a negation or another question is no copy") {
    const std::string text =
        "Adults with low levels take 500 mcg of vitamin B12 each day by mouth.";
    const auto are_both_kept = [&](const RankedPassage& other) {
        return ids_after({ranked("a", 0, text), other}).size() == 2;
    };
    CHECK_FALSE(are_both_kept(ranked("b", 0, text)));
    CHECK(are_both_kept(ranked("b", 0, text + " For 9 days.")));
    CHECK(are_both_kept(ranked("b", 0, text + " Not always.")));
    CHECK(are_both_kept(
        ranked("b", 0, "Children with low levels take 500 mcg of vitamin B12 each day by mouth.")));
    RankedPassage asked = ranked("b", 0, text);
    asked.passage.heading_path = {"Is it safe?"};
    CHECK(are_both_kept(asked));
    asked.passage.heading_path = {"Dose"};
    CHECK_FALSE(are_both_kept(asked));
}

TEST_CASE("passages that say different things keep their order, and nothing is lost") {
    CHECK(ids_after({}) == Ids{});
    CHECK(ids_after({ranked("b", 0, "Amber."), ranked("a", 0, "Basalt."), ranked("c", 0, "")}) ==
          Ids{"b#p-0", "a#p-0", "c#p-0"});
}

}  // namespace docent::test
