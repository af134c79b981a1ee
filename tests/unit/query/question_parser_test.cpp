#include "query/question_parser.h"

#include <catch2/catch.hpp>
#include <ostream>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

struct KindCase {
    const char* question;
    QuestionKind kind;
};

const KindCase kKindCases[] = {
    {"Is B12 water soluble?", QuestionKind::yes_no},
    {"can I take both", QuestionKind::yes_no},
    {"SHOULD vegans worry?", QuestionKind::yes_no},
    {"How much B12 does a child need?", QuestionKind::quantity},
    {"how many tablets", QuestionKind::quantity},
    {"How old is the study?", QuestionKind::quantity},
    {"What dose is safe?", QuestionKind::quantity},
    {"What is a normal level of iron?", QuestionKind::quantity},
    {"How long does it take?", QuestionKind::duration},
    {"And how often should I go?", QuestionKind::duration},
    {"Who discovered it?", QuestionKind::person},
    {"Whose idea was it?", QuestionKind::person},
    {"When was it found?", QuestionKind::time},
    {"In which century was it found?", QuestionKind::time},
    {"Where is it stored?", QuestionKind::place},
    {"Why am I tired?", QuestionKind::cause},
    {"How do I lower a fever?", QuestionKind::manner},
    {"how", QuestionKind::manner},
    {"What is cobalamin?", QuestionKind::definition},
    {"What are red blood cells?", QuestionKind::definition},
    {"define osteomalacia", QuestionKind::definition},
    {"What is the best way to get rid of a sore back?", QuestionKind::open},
    {"What helps against numb feet?", QuestionKind::open},
    {"what", QuestionKind::open},
    {"numb feet", QuestionKind::open},
    {"What is the difference between tea and coffee?", QuestionKind::comparison},
    {"Is tea better than coffee?", QuestionKind::comparison},
    {"tablets vs injections", QuestionKind::comparison},
    {"", QuestionKind::open},
    {"?!... --- \xE2\x80\xA6", QuestionKind::open},
};

struct PhraseCase {
    const char* question;
    std::vector<std::string> phrases;
};

const PhraseCase kPhraseCases[] = {
    {"why \"numb feet\" hurt", {"numb feet"}},
    {"why \u201Cnumb feet\u201D hurt", {"numb feet"}},
    {"why \u201Enumb feet\u201C hurt", {"numb feet"}},
    {"why \u00ABnumb feet\u00BB hurt", {"numb feet"}},
    {"why \u00BBnumb feet\u00AB hurt", {"numb feet"}},
    {"why \"numb feet\u201D hurt", {"numb feet"}},
    {R"("numb feet" "cold hands")", {"numb feet", "cold hands"}},
    {"\"caf\u00E9 \u2603\"", {"caf\u00E9 \u2603"}},
    {"why \"numb feet hurt", {}},
    {"why numb feet\" hurt", {}},
    {R"("numb feet" and "cold hands)", {"numb feet"}},
    {R"("")", {}},
    {"\"", {}},
    {"'numb feet' and the body's `nerves`", {}},
    {"", {}},
};

}  // namespace

TEST_CASE("the kind of a question follows from its first words") {
    for (const KindCase& row : kKindCases) {
        INFO(row.question);
        CHECK(static_cast<int>(parsed(row.question).kind) == static_cast<int>(row.kind));
    }
}

TEST_CASE("text between double quotes of any style is a phrase, an unpaired quote is nothing") {
    for (const PhraseCase& row : kPhraseCases) {
        INFO(row.question);
        CHECK(parsed(row.question).phrases == row.phrases);
    }
}

TEST_CASE("words that ask weigh little, function words are no terms") {
    const std::vector<QuestionTerm> expected = {{"What", "what", kQuestionWordWeight, ""},
                                                {"Numbness", "numb", 1, ""},
                                                {"B-12", "b12", 1, ""},
                                                {"feet", "feet", 1, ""}};
    CHECK(parsed("What of the Numbness with B-12 in the feet?").terms == expected);
}

TEST_CASE("a term stands once in a question, where it was first typed") {
    const Question question = parsed("Feet: numb feet, numbness");
    REQUIRE(question.terms.size() == 2);
    CHECK(question.terms[0].surface == "Feet");
    CHECK(question.terms[1].surface == "numb");
}

TEST_CASE("a question keeps its text as typed and has no corrections yet") {
    const std::string text = "  Why\u00A0\u201Cnumb\u201D? \u2603 ";
    const Question question = parsed(text);
    CHECK(question.text == text);
    CHECK(question.corrections.empty());
    CHECK(parsed("... ?!").terms.empty());
    CHECK(parsed("").terms.empty());
}

TEST_CASE("a content word weighs one for each time it is said, a question word does not") {
    const Question question = parsed("What helps titles? What are titles? Title!");
    REQUIRE(question.terms.size() == 3);
    CHECK(question.terms[0].weight == kQuestionWordWeight);
    CHECK(question.terms[1].weight == 1);
    CHECK(question.terms[2].term == "titl");
    CHECK(question.terms[2].weight == 3);
}

TEST_CASE("the weight of a word follows from its role") {
    CHECK(term_weight(WordRole::content) == 1);
    CHECK(term_weight(WordRole::question) == kQuestionWordWeight);
    CHECK(term_weight(WordRole::function) == 0);
}

TEST_CASE("in other languages it is told who, when, where or how many is asked for") {
    struct Row {
        const char* language;
        const char* question;
        QuestionKind kind;
    };
    for (const Row& row : {Row{"de", "Wer entdeckte Vitamin B12?", QuestionKind::person},
                           Row{"de", "Wie viele Tabletten am Tag?", QuestionKind::quantity},
                           Row{"es", "¿Cuándo se descubrió?", QuestionKind::time},
                           Row{"ru", "Где оно хранится?", QuestionKind::place},
                           Row{"zh", "谁发现了维生素？", QuestionKind::person},
                           Row{"ar", "كم قرصا في اليوم؟", QuestionKind::quantity},
                           Row{"de", "Was ist Vitamin B12?", QuestionKind::open},
                           Row{"pl", "Kto to odkrył?", QuestionKind::open}}) {
        CAPTURE(row.question);
        const Question question = parse_question(row.question, TermAnalyzer(row.language));
        CHECK(question.kind == row.kind);
        CHECK(question.language == row.language);
    }
}

}  // namespace docent::test
