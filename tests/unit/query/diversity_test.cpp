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
    put_repetition_back(passages, passages.size());
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

TEST_CASE("a near-copy of a better passage stands behind what says something new") {
    const std::string text = "Vitamin B12 is needed for nerves, blood, and the making of DNA.";
    CHECK(ids_after({ranked("a", 0, text), ranked("b", 0, text + " Indeed."),
                     ranked("c", 0, "Vitamin B12 is in clams, liver and fish, not in plants.")}) ==
          Ids{"a#p-0", "c#p-0", "b#p-0"});
}

TEST_CASE("passages that say different things keep their order, and nothing is lost") {
    CHECK(ids_after({}) == Ids{});
    CHECK(ids_after({ranked("b", 0, "Amber."), ranked("a", 0, "Basalt."), ranked("c", 0, "")}) ==
          Ids{"b#p-0", "a#p-0", "c#p-0"});
}

}  // namespace docent::test
