#include "query/answer_clauses.h"

#include <catch2/catch.hpp>

#include "query/question_parser.h"

namespace docent::test {
namespace {

// What is left of a text of one sentence.
std::string left_of(const std::string& text, const std::string& question_text,
                    const std::string& language = "en") {
    const TermAnalyzer analyzer;
    const Question question = parse_question(question_text, analyzer);
    const std::vector<double> importance(question.terms.size(), 1);
    Answer answer;
    answer.text = text;
    answer.language = language;
    const AskedPassage passage(answer, find_evidence(text, question, analyzer, SentenceSplitter()),
                               question, importance, analyzer);
    REQUIRE(passage.sentences().size() == 1);
    const ByteSpan span = telling_clauses(passage, 0);
    return text.substr(span.begin, span.size());
}

// A clause of twenty words that says nothing.
const std::string kPadding =
    "as the people of the village by the river saw it on a long evening of that very wet summer";

}  // namespace

TEST_CASE("a short sentence is left whole") {
    const std::string text = "Numb feet, as we said, may come from a lack of cobalamin.";
    CHECK(left_of(text, "why are feet numb") == text);
}

TEST_CASE("a long sentence is cut down to the clauses that hold the question") {
    const std::string text = "Numb feet come from a lack of cobalamin, " + kPadding + ", " +
                             kPadding + ", " + kPadding + ".";
    const std::string left = left_of(text, "numb feet cobalamin");
    CHECK(left.starts_with("Numb feet come from a lack of cobalamin"));
    CHECK(left.size() < text.size());
}

TEST_CASE("a mark does not begin with what needs the words before it") {
    const std::string subject = "The people of the village";
    const std::string told = " saw clams cure numb feet in the evening, ";
    for (const std::string begin :
         {", which", ", since they", ", with what they", " (when they", ", and which",
          ", after which they", "; which", " \u2014 which"}) {
        CAPTURE(begin);
        const std::string text = subject + begin + told + kPadding + ", " + kPadding + ".";
        CHECK(left_of(text, "do clams cure numb feet").starts_with(subject));
    }
    for (const std::string begin : {", and", ";", " \u2014", ":"}) {
        CAPTURE(begin);
        const std::string text = subject + ", " + kPadding + ", " + kPadding + begin +
                                 " clams cure numb feet in the evening.";
        CHECK(left_of(text, "do clams cure numb feet").find("clams cure numb feet") < 5);
    }
}

TEST_CASE("where nothing before it fits, a mark begins with what tells most") {
    std::string text = "The people of the village";
    for (int i = 0; i < 4; ++i) text += ", " + kPadding;
    CHECK(left_of(text + ", which clams cure.", "which clams cure").ends_with("which clams cure."));
}

TEST_CASE("a negation or a hedge is never cut off") {
    for (const std::string begin : {"It is not true", "It may be", "Nobody has never shown"}) {
        CAPTURE(begin);
        const std::string text =
            begin + ", " + kPadding + ", that clams cure numb feet, " + kPadding + ".";
        CHECK(left_of(text, "do clams cure numb feet").starts_with(begin));
    }
}

TEST_CASE("what a denial, a doubt or a report governs keeps it, whatever is put in between") {
    const std::string told = ", repeated on many pages of the web by people who sell tablets";
    const std::string denied =
        ", as they have done for years wherever somebody asked them about it";
    const std::string set_apart = " \u2014 " + kPadding + " \u2014";
    for (const std::string opening :
         {"It is a myth", "It is not true", "It is false", "It is unlikely", "It is unclear",
          "It is said", "Doctors deny", "Doctors doubt", "Nobody has shown", "Few believe",
          "Sellers claim", "Trials have failed to show", "Some studies suggest", "Tests disprove",
          "Experts refute", "It could be", "It is wrongly thought", "It has never been proven"}) {
        for (const std::string& insertion : {told + ",", denied + ",", told + denied + ",",
                                             set_apart, told + set_apart, ", " + kPadding + ","}) {
            const std::string text = opening + insertion +
                                     " that vitamin B12 cures baldness within four weeks of daily "
                                     "use in adults.";
            for (const std::string& more : {std::string(), ", " + kPadding + ", " + kPadding}) {
                const std::string whole = text.substr(0, text.size() - 1) + more + ".";
                CAPTURE(whole);
                const std::string left = left_of(whole, "does vitamin B12 cure baldness");
                CHECK(left.starts_with(opening));
                CHECK(left.find("vitamin B12 cures baldness") != std::string::npos);
            }
        }
    }
}

TEST_CASE("a main clause keeps the hedge that leads it in") {
    const std::string rest =
        ", published in a journal that hardly anybody reads, " + kPadding +
        ", biotin restores the hair of men, the nails of women, and the fur of old dogs, " +
        kPadding + ".";
    for (const std::string opening :
         {"According to a small and poorly controlled study", "Allegedly and in some villages",
          "In what may be a rumour", "As its sellers claim"}) {
        CAPTURE(opening);
        const std::string left = left_of(opening + rest, "does biotin restore hair");
        CHECK(left.starts_with(opening));
    }
}

TEST_CASE("clauses without a negation or a hedge before them are cut off as ever") {
    const std::string cures = "and soup cures the numb feet of old men and women in the valley";
    const std::string text =
        kPadding.substr(3) + " about clams, " + kPadding + ", " + cures + ", " + kPadding + ".";
    const std::string left = left_of(text, "what cures numb feet");
    CHECK(left.find("about clams") == std::string::npos);
    CHECK(left.find(cures) != std::string::npos);
    const std::string doubted = "It may rain; " + kPadding.substr(3) + ", " + kPadding +
                                "; clams cure the numb feet of old men and women.";
    const std::string undoubted = left_of(doubted, "what cures numb feet");
    CHECK(undoubted.find("It may rain") == std::string::npos);
    CHECK(undoubted.find("clams cure the numb feet") != std::string::npos);
}

TEST_CASE("the clause that tells most is marked, even where that takes the whole sentence") {
    const std::string text = "It may be, " + kPadding +
                             ", that clams cure numb feet which have been cold for the whole of "
                             "the long and dark winter, and " +
                             kPadding.substr(3, 50) + ".";
    CHECK(left_of(text, "do clams cure numb feet") == text);
}

TEST_CASE("a sentence in a language without known hedges is only cut at the most words") {
    const std::string text = "Clams, " + kPadding + ", cure numb feet, " + kPadding + ".";
    CHECK(left_of(text, "do clams cure numb feet", "nl") == text);
}

}  // namespace docent::test
