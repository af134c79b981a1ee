#include "query/near_words.h"

#include <catch2/catch.hpp>

#include "query/installed_vectors.h"
#include "query/passage_meaning.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const WordVectors& vectors() {
    const InstalledVectors& installed = installed_vectors();
    INFO(installed.problem);
    REQUIRE(installed.table);
    return *installed.table;
}

double nearness(const std::string& text, const Question& question,
                const WordVectors* table = &vectors(), const std::string& language = "en") {
    const SearchTerms terms{{}, {}, std::vector<double>(question.terms.size(), 1)};
    const Analyzers analyzers;
    PassageEvidence evidence =
        find_evidence(text, question, analyzers.of("en"), SentenceSplitter());
    PassageMeaning(table, question, terms, analyzers).add_to(evidence, "", language);
    return evidence.meaning.value_or(0);
}

Question english(const std::string& text) {
    Question question = parsed(text);
    question.language = "en";
    return question;
}

}  // namespace

TEST_CASE("words near in meaning join a question where the index holds them") {
    const QueryIndex index(
        {article_from("a", "Hearts", {{{}, "The cardiac muscle never rests."}})});
    Question question = parsed("heart zebra");
    add_near_words(vectors(), index.reader(), question);
    REQUIRE(question.terms.size() == 3);
    CHECK(question.terms[2] == QuestionTerm{"cardiac", "cardiac", kNearWordWeight, "heart"});
}

TEST_CASE("a word gets a few near words at most, and a question word or a negation none") {
    const QueryIndex index({article_from(
        "a", "Hearts", {{{}, "Cardiac, cardiopathy, cardiogenic, cardiovascular, cardiology."}})});
    Question question = parsed("heart");
    add_near_words(vectors(), index.reader(), question);
    CHECK(question.terms.size() > 2);
    CHECK(question.terms.size() <= 1 + kMostNearWords);
    Question negated = parsed("not");
    const QueryIndex lacking(
        {article_from("a", "Lack", {{{}, "A lack of vitamins, without any."}})});
    add_near_words(vectors(), lacking.reader(), negated);
    CHECK(negated == parsed("not"));
    Question small = parsed("how the");
    const Question before = small;
    add_near_words(vectors(), index.reader(), small);
    CHECK(small == before);
}

TEST_CASE("a word that many passages hold gets no near words") {
    const auto terms_with = [](std::uint64_t passages) {
        std::vector<ArticleEntry> articles{
            article_from("a", "Muscle", {{{}, "The cardiac muscle never rests."}})};
        for (std::uint64_t i = 0; i < passages; ++i) {
            articles.push_back(
                article_from("b" + std::to_string(i), "Hearts", {{{}, "A heart rests."}}));
        }
        const QueryIndex index(articles);
        Question question = parsed("heart");
        add_near_words(vectors(), index.reader(), question);
        return question.terms.size();
    };
    CHECK(terms_with(kMostPassagesHeld) == 2);
    CHECK(terms_with(kMostPassagesHeld + 1) == 1);
}

TEST_CASE("a passage is near a question that it answers in other words") {
    const Question question = english("heart attack in babies");
    const double near = nearness("Myocardial infarction of infants is rare.", question);
    CHECK(near > nearness("Granite is an igneous rock.", question));
    CHECK(near > 0);
    CHECK(near <= 1);
    CHECK(nearness("", question) == 0);
}

TEST_CASE("without a table, or in another language, nothing is near") {
    const Question question = english("heart attack");
    CHECK(nearness("A heart attack.", question) > 0);
    CHECK(nearness("A heart attack.", question, nullptr) == 0);
    CHECK(nearness("A heart attack.", question, &vectors(), "de") == 0);
    Question german = question;
    german.language = "de";
    CHECK(nearness("A heart attack.", german) == 0);
}

TEST_CASE("a misspelt question is as near as the one that is meant") {
    Question misspelt = english("hart atack");
    misspelt.corrections = {{"hart", "heart"}, {"atack", "attack"}};
    misspelt.terms[0].term = "heart";
    misspelt.terms[1].term = "attack";
    const std::string text = "Myocardial infarction.";
    CHECK(nearness(text, misspelt) == Approx(nearness(text, english("heart attack"))));
}

}  // namespace docent::test
