#include "query/defined_abbreviations.h"

#include <catch2/catch.hpp>

#include "query/expansions.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

std::string definitions_in(std::string_view text) {
    std::string all;
    for (const DefinedAbbreviation& defined : defined_abbreviations(text)) {
        all += std::string(defined.abbreviation) + "=" + std::string(defined.meaning) + ";";
    }
    return all;
}

Question with_definitions_of(const std::string& text, const std::string& question_text) {
    RankedPassage ranked;
    ranked.passage.text = text;
    ranked.passage.language = "en";
    Question question = parsed(question_text);
    add_defined_abbreviations(std::span(&ranked, 1), Analyzers(), question);
    return question;
}

}  // namespace

TEST_CASE("abbreviations in parentheses are told with their meaning") {
    struct Row {
        const char* text;
        const char* definitions;
    };
    for (const Row& row :
         {Row{"A test for methylmalonic acid (MMA) helps.", "MMA=methylmalonic acid;"},
          {"complex regional pain syndrome (CRPS), a rare condition",
           "CRPS=complex regional pain syndrome;"},
          {"The World Health Organization (WHO) and deoxyribonucleic acid (DNA).",
           "WHO=World Health Organization;DNA=deoxyribonucleic acid;"},
          {"heat shock transcription factor (HSF, see below)",
           "HSF=heat shock transcription factor;"},
          {"no meaning here (XQZ).", ""},
          {"He slept. Acid (MMA)", ""},
          {"(MMA) begins", ""},
          {"see page (page 4) or (one two) or () or ( ) or (", ""},
          {"measured in grams (g)", ""},
          {"a word(MMA)", ""},
          {"", ""}}) {
        CAPTURE(row.text);
        CHECK(definitions_in(row.text) == row.definitions);
    }
}

TEST_CASE("a question gets the meaning of its abbreviation, and the abbreviation of its words") {
    const std::string text = "A test for methylmalonic acid (MMA) helps.";
    const Question meaning = with_definitions_of(text, "high MMA");
    REQUIRE(meaning.terms.size() == 4);
    CHECK(meaning.terms[2] ==
          QuestionTerm{"methylmalonic", "methylmalon", kAbbreviationWeight, "mma"});
    CHECK(meaning.terms[3] == QuestionTerm{"acid", "acid", kAbbreviationWeight, "mma"});
    const Question abbreviation = with_definitions_of(text, "high methylmalonic acid");
    REQUIRE(abbreviation.terms.size() == 4);
    CHECK(abbreviation.terms[3] == QuestionTerm{"mma", "mma", kAbbreviationWeight, "acid"});
    CHECK(with_definitions_of(text, "folic acid").terms.size() == 2);
}

}  // namespace docent::test
