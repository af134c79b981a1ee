#include "query/sentence_signs.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

// The signs of each sentence of a passage; every term is of the importance of its weight.
std::vector<SignValues> signs(const std::string& question_text, const std::string& text,
                              const std::vector<std::string>& headings = {}) {
    const TermAnalyzer analyzer;
    const Question question = parse_question(question_text, analyzer);
    const std::vector<double> importance = weights_of(question);
    Answer answer;
    answer.text = text;
    answer.heading_path = headings;
    answer.language = "en";
    return signs_of(AskedPassage(answer,
                                 find_evidence(text, question, analyzer, SentenceSplitter()),
                                 question, importance, analyzer));
}

}  // namespace

TEST_CASE("a sentence is judged by the words that it holds, less by those of the headings") {
    const auto plain = signs("numb feet", "Numb feet hurt. Cold feet do not.");
    REQUIRE(plain.size() == 2);
    CHECK(plain[0][Sign::words] == Approx(1));
    CHECK(plain[1][Sign::words] == Approx(0.5));
    CHECK(plain[0][Sign::weight] > plain[1][Sign::weight]);
    const auto under_heading = signs("numb feet", "Numb feet hurt. Cold feet do not.", {"Feet"});
    CHECK(under_heading[1][Sign::weight] < plain[1][Sign::weight]);
}

TEST_CASE("neighbours, the typed form and the place in the passage are signs") {
    const auto of = signs("numb feet", "A foot of a numb man. Numb feet.");
    REQUIRE(of.size() == 2);
    CHECK(of[0][Sign::together] == 0);
    CHECK(of[1][Sign::together] == Approx(1));
    CHECK(of[1][Sign::exact] > of[0][Sign::exact]);
    CHECK(of[0][Sign::early] == Approx(1));
    CHECK(of[1][Sign::early] == Approx(0.5));
}

TEST_CASE("what stands before a sentence counts for it, and more where it goes on with a pronoun") {
    const auto of = signs("numb feet", "Numb feet hurt. It passes. Winter passes.");
    REQUIRE(of.size() == 3);
    CHECK(of[0][Sign::before] == 0);
    CHECK(of[1][Sign::before] == Approx(1));
    CHECK(of[2][Sign::before] < of[1][Sign::before]);
    CHECK(of[1][Sign::pronoun] == Approx(1));
    CHECK(of[2][Sign::pronoun] == 0);
}

TEST_CASE("a sentence that defines, says yes or holds a number has the kind that is asked for") {
    CHECK(signs("what is anemia", "Anemia is a lack of blood.")[0][Sign::kind] == 1);
    CHECK(signs("what is anemia", "Some have anemia.")[0][Sign::kind] == 0);
    CHECK(signs("can feet be numb", "Yes, feet can be numb.")[0][Sign::sure_kind] == 1);
    CHECK(signs("how many feet", "It has 4 feet.")[0][Sign::sure_kind] == 1);
    CHECK(signs("how many feet", "It has feet.")[0][Sign::kind] == 0);
}

TEST_CASE("the chances of all sentences sum to one, and the best sign has most") {
    const auto chances =
        answer_chances(signs("numb feet", "Winter passes. Numb feet hurt. Cold feet do not."));
    REQUIRE(chances.size() == 3);
    CHECK(std::accumulate(chances.begin(), chances.end(), 0.0) == Approx(1));
    CHECK(chances[1] > chances[0]);
    CHECK(chances[1] > chances[2]);
}

}  // namespace docent::test
