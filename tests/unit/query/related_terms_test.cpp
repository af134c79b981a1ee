#include "query/related_terms.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& minerals() {
    static const QueryIndex kIndex({article_from("a", "A",
                                                 {{{}, "Amber is resin from old trees."},
                                                  {{}, "Amber resin floats; amber burns."},
                                                  {{}, "Trees grow. Resin is sticky."},
                                                  {{}, "Iron rusts."},
                                                  {{}, "Copper turns green."},
                                                  {{}, "Gold stays gold."}})});
    return kIndex;
}

std::vector<std::string> related_to(const char* question, const std::vector<WeightedEntry>& best) {
    const SearchTerms terms =
        search_terms_from(parsed(question), minerals().reader(), TermAnalyzer());
    const RelatedTerms related = related_terms(best, terms, minerals().reader());
    for (const double weight : related.weights) CHECK(weight > 0);
    CHECK(related.weights.size() == related.terms.size());
    return related.terms;
}

}  // namespace

TEST_CASE("related words are those that several of the best passages share") {
    CHECK(related_to("amber", {{1, 1}, {2, 1}}) == std::vector<std::string>{"resin"});
    CHECK(related_to("amber", {{1, 2}, {2, 1}, {3, 1}}) ==
          std::vector<std::string>{"resin", "tree"});
}

TEST_CASE("words of the question are no related words, and one passage shares nothing") {
    CHECK(related_to("amber resin", {{1, 1}, {2, 1}}).empty());
    CHECK(related_to("amber", {{1, 1}}).empty());
    CHECK(related_to("amber", {}).empty());
    CHECK(related_to("amber", {{1, 0}, {2, 0}}).empty());
}

}  // namespace docent::test
