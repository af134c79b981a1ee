#include "query/expansions.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

const QueryIndex& index() {
    static const QueryIndex kIndex({article_from(
        "a", "Blood",
        {{{}, "Anaemia is diagnosed from blood."}, {{}, "Renal failure, one foot."}})});
    return kIndex;
}

Question expanded(const std::string& text) {
    Question question = parsed(text);
    add_spellings_and_forms(index().reader(), TermAnalyzer(), question);
    return question;
}

}  // namespace

TEST_CASE("a word gets its other spelling and forms where the index holds them") {
    const Question anemia = expanded("anemia diagnosis");
    REQUIRE(anemia.terms.size() == 4);
    CHECK(anemia.terms[2] == QuestionTerm{"anaemia", "anaemia", kSpellingWeight, "anemia"});
    CHECK(anemia.terms[3] == QuestionTerm{"diagnose", "diagnos", kWordFormWeight, "diagnosi"});
    const Question kidney = expanded("kidney feet");
    REQUIRE(kidney.terms.size() == 4);
    CHECK(kidney.terms[2] == QuestionTerm{"renal", "renal", kWordFormWeight, "kidney"});
    CHECK(kidney.terms[3] == QuestionTerm{"foot", "foot", kWordFormWeight, "feet"});
}

TEST_CASE("what the index does not hold, and what was typed already, is not added") {
    CHECK(expanded("analysis centre").terms.size() == 2);
    CHECK(expanded("anemia or anaemia").terms.size() == 2);
    CHECK(expanded("").terms.empty());
}

TEST_CASE("an amount is looked for in other units that the index has it in") {
    const QueryIndex doses({article_from("b", "B12", {{{}, "Take 1 mg a day, or 2 g of salt."}})});
    Question question = parsed("is 1000 mcg of B12 enough");
    add_equal_quantities(doses.reader(), TermAnalyzer(), question);
    const std::size_t typed = 4;
    REQUIRE(question.terms.size() == typed + 2);
    CHECK(question.terms[typed] == QuestionTerm{"1", "1", kSpellingWeight, "1000"});
    CHECK(question.terms[typed + 1] == QuestionTerm{"mg", "mg", kSpellingWeight, "mcg"});
}

TEST_CASE("question words get no other forms") {
    Question question = parsed("kidney");
    question.terms[0].weight = kQuestionWordWeight;
    add_spellings_and_forms(index().reader(), TermAnalyzer(), question);
    CHECK(question.terms.size() == 1);
}

}  // namespace docent::test
