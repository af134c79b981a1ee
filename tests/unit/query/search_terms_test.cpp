#include "query/search_terms.h"

#include <catch2/catch.hpp>

#include "query/synonyms.h"
#include "store/bm25.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

SearchTerms terms_for(const Question& question, const QueryIndex& index) {
    return search_terms_from(question, index.reader(), TermAnalyzer(), RankingWeights());
}

// The weight of a term in a field; 0 when it is not looked for.
double weight_in(Field field, const std::string& term, const std::vector<WeightedTerm>& terms) {
    for (const WeightedTerm& other : terms) {
        if (other.field == field && other.term == term) return other.weight;
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

TEST_CASE("each term is looked for in every field with the weight of the field") {
    const RankingWeights weights;
    const SearchTerms terms = terms_for(parsed("what about numb"), four_passages());
    const auto weight = [&](Field field, const char* term) {
        return weight_in(field, term, terms.in_passages);
    };
    CHECK(weight(Field::body, "numb") == 1);
    CHECK(weight(Field::title, "numb") == weights.title);
    CHECK(weight(Field::heading, "numb") == weights.heading);
    const auto numb = std::find_if(terms.in_articles.begin(), terms.in_articles.end(),
                                   [](const ArticleTerm& term) { return term.term == "numb"; });
    REQUIRE(numb != terms.in_articles.end());
    CHECK(numb->text_weight == weights.article);
    CHECK(numb->title_weight == weights.article_title);
    CHECK(weight(Field::body, "what") == kQuestionWordWeight);
    CHECK(weight(Field::title, "what") == Approx(kQuestionWordWeight * weights.title));
}

TEST_CASE("importance is weight times inverse document frequency, highest for unknown words") {
    const SearchTerms terms = terms_for(parsed("feet numb zebra what"), four_passages());
    REQUIRE(terms.importance.size() == 4);
    CHECK(terms.importance[0] == Approx(inverse_document_frequency(2, 4)));
    CHECK(terms.importance[1] == Approx(inverse_document_frequency(1, 4)));
    CHECK(terms.importance[2] == Approx(inverse_document_frequency(0, 4)));
    CHECK(terms.importance[3] == Approx(kQuestionWordWeight * inverse_document_frequency(1, 4)));
    CHECK(terms.importance[2] > terms.importance[1]);
}

TEST_CASE("a word that no article holds is not looked for") {
    const SearchTerms terms = terms_for(parsed("zebra feet"), four_passages());
    CHECK(weight_in(Field::body, "zebra", terms.in_passages) == 0);
    CHECK(terms.in_articles.size() == 1);
    CHECK(weight_in(Field::body, "feet", terms.in_passages) == 1);
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
    Synonyms(TermAnalyzer()).expand(question);
    const SearchTerms terms = terms_for(question, four_passages());
    CHECK(weight_in(Field::body, "inject", terms.in_passages) == kSynonymWeight);
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
    const auto is_body = [](const WeightedTerm& term) { return term.field == Field::body; };
    CHECK(std::count_if(terms.in_passages.begin(), terms.in_passages.end(), is_body) ==
          kMaxSearchedTerms);
    CHECK(weight_in(Field::body, "common", terms.in_passages) == 0);  // the least important
    CHECK(terms.in_passages.size() <= 256);                           // what a query may have
    CHECK(terms.required.size() == kMaxSearchedTerms);
    CHECK(terms.importance.size() > 3 * kMaxSearchedTerms);
}

TEST_CASE("a question without words looks for nothing") {
    const SearchTerms terms = terms_for(parsed("?! the of"), four_passages());
    CHECK(terms.in_passages.empty());
    CHECK(terms.in_articles.empty());
    CHECK(terms.required.empty());
    CHECK(terms.importance.empty());
}

}  // namespace docent::test
