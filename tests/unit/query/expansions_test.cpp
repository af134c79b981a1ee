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
    add_spellings(index().reader(), TermAnalyzer(), question);
    add_word_forms(index().reader(), TermAnalyzer(), question);
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

TEST_CASE("a word that is added twice has the larger weight, and a question has a bound") {
    Question question = parsed("kidney");
    const TermAnalyzer analyzer;
    const QuestionTerm kidney = question.terms[0];
    add_expansion(kidney, analyzer.analyze("renal")[0], 0.3, question);
    add_expansion(kidney, analyzer.analyze("renal")[0], 0.5, question);
    add_expansion(kidney, analyzer.analyze("renal")[0], 0.1, question);
    add_expansion(kidney, analyzer.analyze("kidneys")[0], 0.5, question);
    REQUIRE(question.terms.size() == 2);
    CHECK(question.terms[0].weight == 1);
    CHECK(question.terms[1].weight == 0.5);
    for (int i = 0; i < 1000; ++i) {
        add_expansion(kidney, analyzer.analyze("x" + std::to_string(i))[0], 0.5, question);
    }
    CHECK(question.terms.size() == 256);
}

TEST_CASE("an amount is looked for in other units that the index holds") {
    const QueryIndex doses(
        {article_from("a", "Doses", {{{}, "Adults take 1000 mcg, seniors 2 g."}})});
    Question question = parsed("is 1 mg a day enough");
    add_equal_amounts(doses.reader(), question);
    const auto stands_for = [&](const std::string& term) -> std::string {
        for (const QuestionTerm& known : question.terms) {
            if (known.term == term) return known.synonym_of;
        }
        return "not there";
    };
    CHECK(stands_for("1000") == "1");
    CHECK(stands_for("mcg") == "mg");
    CHECK(stands_for("g") == "not there");  // nor .001
}

TEST_CASE("question words get no other forms") {
    Question question = parsed("kidney");
    question.terms[0].weight = kQuestionWordWeight;
    add_spellings(index().reader(), TermAnalyzer(), question);
    add_word_forms(index().reader(), TermAnalyzer(), question);
    CHECK(question.terms.size() == 1);
}

}  // namespace docent::test
