#include "query/sentence_evidence.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

PassageEvidence evidence_in(std::string_view text, const Question& question = {}) {
    return find_evidence(text, question, TermAnalyzer(), SentenceSplitter());
}

struct KindSentence {
    QuestionKind kind;
    const char* with;
    const char* without;
};

const KindSentence kKindSentences[] = {
    {QuestionKind::quantity, "Take 5 tablets.", "Take the tablets."},
    {QuestionKind::quantity, "Take 1,000 mcg.", "The trial of 1987 used tablets."},
    {QuestionKind::quantity, "Take half a tablet.", "Take B12 tablets."},
    {QuestionKind::duration, "It takes two weeks.", "It takes two tablets."},
    {QuestionKind::duration, "Wait 10 minutes.", "It takes weeks."},
    {QuestionKind::time, "It was found in 1948.", "It was found in 48 labs."},
    {QuestionKind::time, "It came from 2003 to 2005.", "Take 1000 mcg."},
    {QuestionKind::time, "It was found in October.", "It may be found."},
    {QuestionKind::time, "The fair is held each May.", "May I hold the fair?"},
    {QuestionKind::time, "Come on May 5.", "It is late. May 5 of us come?"},
    {QuestionKind::person, "The work of Dorothy Hodgkin showed it.", "The work showed it."},
    {QuestionKind::place, "Most live in Norway.", "Most live in the north."},
    {QuestionKind::cause, "They hurt because nerves are thin.", "They hurt and nerves are thin."},
    {QuestionKind::manner, "Lower it by resting.", "Lower it soon."},
    {QuestionKind::definition, "Cobalamin is a vitamin.", "Cobalamin helps nerves."},
    {QuestionKind::yes_no, "No, nerves differ.", "Nerves differ."},
    {QuestionKind::comparison, "Shots bring more than tablets.", "Shots bring much."},
};

std::vector<bool> list_items_in(std::string_view text) {
    std::vector<bool> items;
    for (const SentenceEvidence& sentence : evidence_in(text).sentences) {
        items.push_back(sentence.is_list_item);
    }
    return items;
}

}  // namespace

TEST_CASE("a sentence shows the kind of thing asked for by its words") {
    for (const KindSentence& row : kKindSentences) {
        Question question;
        question.kind = row.kind;
        INFO(row.with << " / " << row.without);
        CHECK(evidence_in(row.with, question).sentences.at(0).has_expected_kind);
        CHECK_FALSE(evidence_in(row.without, question).sentences.at(0).has_expected_kind);
    }
}

TEST_CASE("an open question expects no kind of answer") {
    const PassageEvidence evidence = evidence_in("Yes, in 1948 there were 5 because of Oslo.");
    CHECK_FALSE(evidence.sentences.at(0).has_expected_kind);
}

TEST_CASE("each sentence is credited with the words of the question that it holds") {
    const Question question = parsed("numb feet zebra");
    const PassageEvidence evidence =
        evidence_in("Feet can be numb. Numbness passes. Rest helps.", question);
    REQUIRE(evidence.sentences.size() == 3);
    CHECK(evidence.sentences[0].matched == std::vector<bool>{true, true, false});
    CHECK(evidence.sentences[1].matched == std::vector<bool>{true, false, false});
    CHECK(evidence.sentences[2].matched == std::vector<bool>{false, false, false});
    CHECK(evidence.sentences[0].words == 4);
    CHECK(evidence.sentences[1].words == 2);
}

TEST_CASE("matched words are found where they stand, in any form, in order") {
    const Question question = parsed("vitamin b12 numb");
    const std::string text = "Numbness? Vitamin B\u2081\u2082 (\u201CB-12\u201D) helps.";
    const PassageEvidence evidence = evidence_in(text, question);
    std::vector<std::string> words;
    std::vector<std::size_t> terms;
    for (const MatchedWord& match : evidence.matches) {
        words.push_back(text.substr(match.span.begin, match.span.size()));
        terms.push_back(match.term);
    }
    CHECK(words == std::vector<std::string>{"Numbness", "Vitamin", "B\u2081\u2082", "B-12"});
    CHECK(terms == std::vector<std::size_t>{2, 0, 1, 1});
}

TEST_CASE("matched words do not overlap where a code and its parts are both asked for") {
    const PassageEvidence evidence = evidence_in("Read on COVID-19.", parsed("covid covid19 19"));
    REQUIRE(evidence.matches.size() == 1);
    CHECK(evidence.matches[0].span == ByteSpan{8, 16});
    CHECK(evidence.sentences.at(0).matched == std::vector<bool>{true, true, true});
}

TEST_CASE("neighbours are words of the question that only function words stand between") {
    using Pairs = std::set<std::pair<std::size_t, std::size_t>>;
    const Question question = parsed("loss sensation");
    CHECK(evidence_in("Loss of the sensation.", question).neighbours == Pairs{{0, 1}});
    CHECK(evidence_in("Sensation loss.", question).neighbours == Pairs{{1, 0}});
    CHECK(evidence_in("Loss of every sensation.", question).neighbours.empty());
    CHECK(evidence_in("Loss.", question).neighbours.empty());
}

TEST_CASE("a sentence behind a list marker is a list item") {
    CHECK(list_items_in("Signs:\n\u2022 numb feet\n\u2022 cold hands") ==
          std::vector<bool>{false, true, true});
    CHECK(list_items_in("Steps:\n1. Sit down.\n2. Breathe.") ==
          std::vector<bool>{false, true, true});
}

TEST_CASE("a sentence inside a paragraph is no list item") {
    CHECK(list_items_in("Feet are numb. Hands are cold. Rest helps.") ==
          std::vector<bool>{false, false, false});
    CHECK(list_items_in("Feet are numb.\n\nHands are cold. Rest helps.") ==
          std::vector<bool>{false, false, false});
}

TEST_CASE("all sentences of a list item belong to it") {
    CHECK(list_items_in("Do:\n\u2022 Sit down. Breathe.\n\u2022 Get up.\n\nThat is all. Really.") ==
          std::vector<bool>{false, true, true, true, false, false});
}

TEST_CASE("rows of a table are list items") {
    CHECK(list_items_in("Food: Tuna; B12: yes\n\nFood: Rice; B12: no\n\nBoth keep: in tins.") ==
          std::vector<bool>{true, true, false});
    CHECK(list_items_in("Note: tuna is a fish.\n\nNote: rice is none.") ==
          std::vector<bool>{false, false});
}

TEST_CASE("a sentence that ends in a colon leads in") {
    const PassageEvidence evidence = evidence_in("Signs are:\n\u2022 numb feet");
    REQUIRE(evidence.sentences.size() == 2);
    CHECK(evidence.sentences[0].is_lead_in);
    CHECK_FALSE(evidence.sentences[1].is_lead_in);
}

TEST_CASE("an empty line begins a paragraph, a line of a list does not") {
    std::vector<bool> begins;
    const auto evidence =
        evidence_in("\n\nZinc helps. It does.\n\nFoods with it:\n\u2022 meat\n\nBuy it.");
    for (const auto& sentence : evidence.sentences) begins.push_back(sentence.begins_paragraph);
    CHECK(begins == std::vector{false, false, true, false, true});
}

TEST_CASE("neighbours are content words of the question with at most two others between them") {
    using Pairs = std::set<std::pair<std::size_t, std::size_t>>;
    const auto neighbours = [](std::string_view text) {
        return evidence_in(text, parsed("loss sensation covid-19")).neighbours;
    };
    CHECK(neighbours("Loss of sensation.") == Pairs{{0, 1}});
    CHECK(neighbours("A sensation of loss.") == Pairs{{1, 0}});
    CHECK(neighbours("Loss of the sensation.") == Pairs{{0, 1}});
    CHECK(neighbours("Loss is in the sensation.").empty());
    CHECK(neighbours("Loss of all sensation.").empty());
    CHECK(neighbours("Loss, COVID-19.") == Pairs{{0, 2}});  // the parts of a code are passed over
    CHECK(neighbours("").empty());
}

TEST_CASE("a text without words has no evidence") {
    CHECK(evidence_in("", parsed("numb feet")).sentences.empty());
    CHECK(evidence_in(" \n\t ", parsed("numb feet")).sentences.empty());
    CHECK(evidence_in("\u2026 \u2014 ?!", parsed("numb feet")).matches.empty());
}

}  // namespace docent::test
