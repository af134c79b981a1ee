#include "query/agreement.h"

#include <catch2/catch.hpp>

#include "query/answerer.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

Answer marked(const std::string& article, const std::string& text,
              const std::string& heading = "Facts") {
    Answer answer;
    answer.passage_id = {article, 0};
    answer.heading_path = {heading};
    answer.language = "en";
    answer.text = text;
    answer.fragments = {{text, FragmentKind::answer, true}};
    return answer;
}

const std::string kQuestion = "Does vitamin B12 cure back pain?";
const std::string kYes = "Vitamin B12 cures back pain within weeks.";
const std::string kNo = "Vitamin B12 does not cure back pain.";

// What two articles say to the question, as letters: "y" and "n" for the sides that are told.
std::string sides_of(const std::string& question, const Answer& first, const Answer& second) {
    const Disagreement found =
        disagreement_in(parsed(question), {first, second}, TermAnalyzer(), SentenceSplitter());
    return std::string(found.yes.size(), 'y') + std::string(found.no.size(), 'n');
}

// Does a text contradict one that says yes, or one that says no?
bool is_no(const std::string& text, const std::string& heading = "Facts") {
    return sides_of(kQuestion, marked("a", kYes), marked("b", text, heading)) == "yn";
}
bool is_yes(const std::string& text, const std::string& heading = "Facts") {
    return sides_of(kQuestion, marked("a", text, heading), marked("b", kNo)) == "yn";
}

}  // namespace

TEST_CASE(
    "a sentence that affirms and one that denies the same are two sides, with their answers") {
    const Disagreement found = disagreement_in(
        parsed(kQuestion), {marked("c", "Pain is common."), marked("a", kNo), marked("b", kYes)},
        TermAnalyzer(), SentenceSplitter());
    CHECK(found.yes == std::vector<Side>{{2, kYes}});
    CHECK(found.no == std::vector<Side>{{1, kNo}});
}

TEST_CASE("a denial is told by a negation of exactly what is asked, or by a leading no") {
    for (const char* text :
         {"Vitamin B12 doesn't cure back pain.", "Vitamin B12 cannot cure back pain.",
          "Vitamin B12 has never cured back pain.", "No, vitamin B12 can not cure back pain.",
          "No. Vitamin B12 does not cure back pain."}) {
        INFO(text);
        CHECK(is_no(text));
    }
    CHECK(is_no("No, it cannot.", "Can vitamin B12 cure back pain?"));
    CHECK(is_yes("Yes, and quickly.", "Does vitamin B12 cure back pain?"));
}

TEST_CASE("what is hedged, claimed, conditional or about something else has no side") {
    for (const char* text :
         {"Vitamin B12 may not cure back pain.", "Vitamin B12 does not cure back pain alone.",
          "Some say vitamin B12 does not cure back pain.", "Vitamin B12 does not cure knee pain.",
          "Vitamin B12 cures back pain not caused by injuries.", "No evidence: B12, back, pain.",
          "It is not true that vitamin B12 does not cure back pain.",
          "Back pain does not cure low vitamin B12.", "Does vitamin B12 not cure back pain?",
          "If you are well, vitamin B12 does not cure back pain.", "No.", ""}) {
        INFO(text);
        CHECK_FALSE(is_no(text));
    }
    for (const char* text :
         {"Vitamin B12 might cure back pain.", "Few think that vitamin B12 cures back pain.",
          "Vitamin B12 cures back pain. That is not proven.", "Yes.",
          "No study says vitamin B12 cures back pain.", "Vitamin B12 fails to cure back pain.",
          "Nobody finds that vitamin B12 cures back pain.",
          "According to its sellers, vitamin B12 cures back pain.",
          "Vitamin B12 allegedly cures back pain.", "Sellers say vitamin B12 cures back pain.",
          "\u2022 Vitamin B12 cures back pain\n\u2022 not gout",
          "Vitamin B12 cures back pain\n  2. and gout"}) {
        INFO(text);
        CHECK_FALSE(is_yes(text));
    }
    CHECK_FALSE(is_no("No, it cannot.", "Can vitamin B12 cure diabetes?"));
    CHECK_FALSE(is_no("No, it cannot.", "Can vitamin B12 cure chronic back pain of older men?"));
    CHECK_FALSE(is_no("No, it cannot.", "Vitamin B12 and a cure of back pain"));
}

TEST_CASE("what is said in two paragraphs has a side, a list has none") {
    CHECK(is_no("No.\n\nVitamin B12 does not cure back pain."));
    CHECK(is_yes("Yes.\n\nVitamin B12 cures back pain."));
    CHECK_FALSE(is_yes("Some facts:\n\n- Vitamin B12 cures back pain."));
}

TEST_CASE("what is said of a part only has no side") {
    const auto sides = [](const std::string& question, const std::string& yes,
                          const std::string& no) {
        return sides_of(question, marked("a", yes), marked("b", no));
    };
    const std::string question = "Does aspirin prevent strokes?";
    const std::string yes = "Aspirin prevents strokes.";
    const std::string no = "Aspirin does not prevent strokes.";
    CHECK(sides(question, yes, no) == "yn");
    for (const std::string part :
         {"in men", "for children", "during pregnancy", "with tea", "after a heart attack",
          "among the very old", "when taken at night", "under medical supervision"}) {
        CAPTURE(part);
        CHECK(sides(question, "Aspirin prevents strokes " + part + ".", no).empty());
        CHECK(sides(question, yes, "Aspirin does not prevent strokes " + part + ".").empty());
        CHECK(sides(question, yes, "No, aspirin does not prevent strokes " + part + ".").empty());
        CHECK(sides("Does aspirin prevent strokes " + part + "?",
                    "Aspirin prevents strokes " + part + ".",
                    "Aspirin does not prevent strokes " + part + ".") == "yn");
    }
    CHECK(sides(question, "In men, aspirin prevents strokes.", no).empty());
    CHECK(sides(question, "Aspirin prevents strokes in men who take aspirin.", no).empty());
    CHECK(sides(question, "Aspirin prevents strokes within weeks.", no) == "yn");
    CHECK(sides(question, "Aspirin prevents strokes in men.",
                "Aspirin does not prevent strokes in women.")
              .empty());
    CHECK_FALSE(is_no("No, not in men.", "Can vitamin B12 cure back pain?"));
    CHECK(is_no("No, not at all.", "Can vitamin B12 cure back pain?"));
}

TEST_CASE("a sentence that only mentions what is asked has no side") {
    const auto says_yes = [](const std::string& question, const std::string& text,
                             const std::string& denial) {
        return sides_of(question, marked("a", text), marked("b", denial)) == "yn";
    };
    const std::string question = "Is Puerto Rico a state of the union?";
    const std::string no = "Puerto Rico is not a state of the union.";
    CHECK(says_yes(question, "Puerto Rico is a state of the union.", no));
    for (const char* text :
         {"The statehood movement wants to make Puerto Rico a state of the union.",
          "Puerto Rico has been discussed as a potential 51st state of the union.",
          "Puerto Rico, a state of the union",
          "The last poll made Puerto Rico a state of the union."}) {
        INFO(text);
        CHECK_FALSE(says_yes(question, text, no));
    }
    CHECK(says_yes("Is garlic healthy?", "Garlic is healthy.", "Garlic is not healthy."));
    CHECK(says_yes("Is garlic healthy?", "Garlic is healthy.", "Garlic isn't healthy."));
    CHECK(says_yes("Can garlic be a drug?", "Garlic can be a drug.", "Garlic cannot be a drug."));
    CHECK_FALSE(says_yes("Does garlic heal?", "Garlic heals.", "Garlic does not heal."));
}

TEST_CASE("other words before and between the asked ones make a sentence speak of something else") {
    CHECK(is_yes("Generous vitamin B12 cures back pain."));
    CHECK_FALSE(is_yes("Village doctors trust: vitamin B12 cures back pain."));
    CHECK(is_yes("Vitamin B12 shots and walks cure back pain."));
    CHECK_FALSE(is_yes("Vitamin B12 shots, tea and walks cure back pain."));
}

TEST_CASE("sides are told of plain English yes/no questions, between different articles") {
    const auto sides = [](const std::string& question) {
        return sides_of(question, marked("a", kYes), marked("b", kNo));
    };
    CHECK(sides(kQuestion) == "yn");
    CHECK(sides("Can vitamin B12 cure back pain") == "yn");
    CHECK(sides("What is cured by vitamin B12?").empty());
    CHECK(sides("Does vitamin B12 not cure back pain?").empty());
    CHECK(sides("Does pain?").empty());
    CHECK(sides_of(kQuestion, marked("a", kYes), marked("a", kNo)).empty());
    CHECK(sides_of(kQuestion, marked("a", kYes), marked("b", kYes)).empty());
    Answer german = marked("b", kNo);
    german.language = "de";
    CHECK(sides_of(kQuestion, marked("a", kYes), german).empty());
}

TEST_CASE("a page shows the sides that its marked answers take") {
    const QueryIndex index(
        {article_from("a", "Cures", {{{}, kYes}}), article_from("b", "No cures", {{{}, kNo}})});
    const AnswerPage page = Answerer(index.database()).answer(kQuestion);
    REQUIRE(page.answers.size() == 2);
    REQUIRE(page.disagreement.yes.size() == 1);
    CHECK(page.answers[page.disagreement.yes[0].answer].passage_id.article_id == "a");
    CHECK(page.answers[page.disagreement.no.at(0).answer].passage_id.article_id == "b");
}

}  // namespace docent::test
