#include "query/search_terms.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "query/expansions.h"
#include "query/synonyms.h"
#include "store/bm25.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

SearchTerms terms_for(const Question& question, const QueryIndex& index) {
    return search_terms_from(question, index.reader(), TermAnalyzer());
}

// The weight of a term; 0 when it is not looked for.
double weight_of(const std::string& term, const SearchTerms& terms) {
    for (const SearchedTerm& other : terms.searched) {
        if (other.term == term) return other.weight;
    }
    return 0;
}

const QueryIndex& four_passages() {
    static const QueryIndex kIndex(
        {article_from("nerves", "Nerves",
                      {{{"Numbness"}, "Numb feet are common."}, {{}, "Cold feet are common."}}),
         article_from("back", "Back pain", {{{}, "What a sore back."}, {{}, "An injection."}})});
    return kIndex;
}

}  // namespace

TEST_CASE("each term that the index holds is looked for, the most important first") {
    const SearchTerms terms = terms_for(parsed("what about numb"), four_passages());
    REQUIRE(terms.searched.size() == 2);
    CHECK(terms.searched[0].term == "numb");
    CHECK(terms.searched[0].question_term == 1);
    CHECK(terms.searched[0].weight == 1);
    CHECK(terms.searched[0].informativeness ==
          Approx(std::sqrt(2) * inverse_document_frequency(1, 4)));
    CHECK(weight_of("what", terms) == kQuestionWordWeight);
}

TEST_CASE(
    "a word that is repeated where it stands tells more than one that is not, within bounds") {
    const QueryIndex index({article_from("a", "A", {{{}, "Iron, iron and more iron in a pan."}}),
                            article_from("b", "B", {{{}, "Salt in a pan."}})});
    const SearchTerms terms = terms_for(parsed("iron salt"), index);
    REQUIRE(terms.importance.size() == 2);
    CHECK(terms.importance[0] == Approx(2 * inverse_document_frequency(1, 2)));
    CHECK(terms.importance[1] == Approx(std::sqrt(2) * inverse_document_frequency(1, 2)));
}

TEST_CASE("importance is weight times informativeness, highest for unknown words") {
    const SearchTerms terms = terms_for(parsed("feet numb zebra what"), four_passages());
    REQUIRE(terms.importance.size() == 4);
    CHECK(terms.importance[0] == Approx(std::sqrt(1.5) * inverse_document_frequency(2, 4)));
    CHECK(terms.importance[1] == Approx(std::sqrt(2) * inverse_document_frequency(1, 4)));
    CHECK(terms.importance[2] == Approx(std::sqrt(2) * inverse_document_frequency(0, 4)));
    CHECK(terms.importance[3] ==
          Approx(std::sqrt(2) * kQuestionWordWeight * inverse_document_frequency(1, 4)));
    CHECK(terms.importance[2] > terms.importance[1]);
}

TEST_CASE("a word that no article holds is not looked for") {
    const SearchTerms terms = terms_for(parsed("zebra feet"), four_passages());
    CHECK(weight_of("zebra", terms) == 0);
    CHECK(terms.searched.size() == 1);
    CHECK(weight_of("feet", terms) == 1);
}

TEST_CASE("a word is known when a text, a title or a heading holds it") {
    const IndexReader& index = four_passages().reader();
    CHECK(is_indexed("feet", index));  // text
    CHECK(is_indexed("pain", index));  // title
    CHECK(is_indexed("nerv", index));  // title
    CHECK(is_indexed("numb", index));  // heading and text
    CHECK_FALSE(is_indexed("zebra", index));
    CHECK_FALSE(is_indexed("", index));
}

TEST_CASE("synonyms have the weight of synonyms") {
    Question question = parsed("sore shot");
    Synonyms::built_in(TermAnalyzer()).expand(question);
    const SearchTerms terms = terms_for(question, four_passages());
    CHECK(weight_of("inject", terms) == kSynonymWeight);
}

TEST_CASE("the content words of a quoted phrase are required") {
    const SearchTerms terms = terms_for(parsed("why \"feet are numb\""), four_passages());
    REQUIRE(terms.required.size() == 2);
    CHECK(terms.required[0] == "feet");
    CHECK(terms.required[1] == "numb");
    CHECK(terms_for(parsed("why feet are numb"), four_passages()).required.empty());
}

TEST_CASE("of a very long question the most important terms are looked for") {
    std::string text = "common common-word";
    for (std::size_t i = 0; i < 3 * kMaxSearchedTerms; ++i) text += " w" + std::to_string(i) + "x";
    const QueryIndex index({article_from("a", "A", {{{}, text}, {{}, "Common."}})});
    const SearchTerms terms = terms_for(parsed(text + " \"" + text + "\""), index);
    CHECK(terms.searched.size() == kMaxSearchedTerms);
    CHECK(weight_of("common", terms) == 0);  // the least important
    CHECK(terms.required.size() == kMaxSearchedTerms);
    CHECK(terms.importance.size() > 3 * kMaxSearchedTerms);
}

TEST_CASE("a question without words looks for nothing") {
    const SearchTerms terms = terms_for(parsed("?! the of"), four_passages());
    CHECK(terms.searched.empty());
    CHECK(terms.required.empty());
    CHECK(terms.importance.empty());
}

TEST_CASE("a synonym counts at most as its word does, and nothing when no article holds it") {
    Question question = parsed("feet");
    const TermAnalyzer analyzer;
    for (const char* word : {"numb", "zebra"}) {
        add_expansion(question.terms[0], analyzer.analyze(word)[0], 0.5, question);
    }
    const SearchTerms terms = terms_for(question, four_passages());
    REQUIRE(terms.importance.size() == 3);
    CHECK(terms.importance[1] == Approx(terms.importance[0] / 2));  // "numb" is rarer than "feet"
    CHECK(terms.importance[2] == 0);
    CHECK(typed_importance(question, terms.importance) == terms.importance[0]);
}

}  // namespace docent::test
