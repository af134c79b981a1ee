#include "query/answer_marker.h"

#include <catch2/catch.hpp>

#include "query/answer_clauses.h"
#include "query/marked_text.h"
#include "tests/unit/query/query_index.h"

namespace docent::test {
namespace {

// The passage's text with the answer in [ ] and words of the question in { }.
std::string marked(const std::string& question_text, const std::string& text,
                   const std::vector<std::string>& headings = {}) {
    const Question question = parsed(question_text);
    const std::vector<double> importance = weights_of(question);
    Answer answer;
    answer.text = text;
    answer.heading_path = headings;
    answer.language = "en";
    const TermAnalyzer analyzer;
    const PassageEvidence evidence = find_evidence(text, question, analyzer, SentenceSplitter());
    std::string shown;
    bool was_in_answer = false;
    for (const Fragment& fragment : mark_answer(answer, evidence, question, importance, analyzer)) {
        if (fragment.in_answer != was_in_answer) shown += fragment.in_answer ? "[" : "]";
        was_in_answer = fragment.in_answer;
        const bool is_match = fragment.kind == FragmentKind::match;
        shown += is_match ? '{' + fragment.text + '}' : fragment.text;
        CHECK_FALSE(fragment.text.empty());
        if (!is_match) CHECK((fragment.kind == FragmentKind::answer) == fragment.in_answer);
    }
    return was_in_answer ? shown + ']' : shown;
}

std::string without_marks(std::string shown) {
    std::erase_if(shown, [](char c) { return c == '[' || c == ']' || c == '{' || c == '}'; });
    return shown;
}

}  // namespace

TEST_CASE("the sentence with most of the question is the answer, its words are marked") {
    CHECK(marked("do numb feet itch at night",
                 "Feet carry us through every long day of our lives. The numb feet of some people "
                 "itch most of all at night. Rest is good for nearly everybody who has legs.") ==
          "{Feet} carry us through every long day of our lives. [The {numb} {feet} of some people "
          "{itch} most of all at {night}.] Rest is good for nearly everybody who has legs.");
}

TEST_CASE("the kind of answer that is asked for decides between equal sentences") {
    CHECK(
        marked("how many tablets a day",
               "Tablets are small and easy to take along with you each and every day. Most people "
               "take 2 of these tablets on any normal day.") ==
        "{Tablets} are small and easy to take along with you each and every {day}. [Most people "
        "take 2 of these {tablets} on any normal {day}.]");
}

TEST_CASE("the neighbour that adds words of the question is part of the answer") {
    CHECK(marked("does liver hold cobalamin",
                 "Nothing compares with liver as far as food is concerned. Its cobalamin outdoes "
                 "that of any fish you can buy. Fish is good too.") ==
          "[Nothing compares with {liver} as far as food is concerned. Its {cobalamin} outdoes "
          "that of any fish you can buy.] Fish is good too.");
}

TEST_CASE("a neighbour is found before the best sentence too") {
    CHECK(marked("does raw liver hold much cobalamin and folate",
                 "This is about liver. It holds cobalamin and folate when it is eaten raw.") ==
          "[This is about {liver}. It {holds} {cobalamin} and {folate} when it is eaten {raw}.]");
}

TEST_CASE("a short sentence takes the sentence behind it along") {
    CHECK(marked("is yoga good", "Yoga? Hardly. It may help to stretch, though.") ==
          "[{Yoga}? Hardly.] It may help to stretch, though.");
}

TEST_CASE("a mark ends with its paragraph") {
    CHECK(marked("Does zinc boost immunity?",
                 "Zinc boosts immunity.\n\nBuy our tablets at the shop on Main Street, open from "
                 "nine to five.") ==
          "[{Zinc} {boosts} {immunity}.]\n\nBuy our tablets at the shop on Main Street, open from "
          "nine to five.");
    CHECK(
        marked("does liver hold cobalamin",
               "Nothing compares with liver as far as food is concerned.\n\nIts cobalamin outdoes "
               "that of any fish you can buy. Fish is good too.")
            .find("concerned.\n\n[Its {cobalamin}") != std::string::npos);
    CHECK_THAT(marked("does it cost more than 3 euros", "Our shop has zinc.\n\nIt costs 3 euros."),
               Catch::EndsWith("\n\n[It {costs} {3} {euros}.]"));
    CHECK_THAT(marked("does zinc help", "Not now. Not ever.\n\nZinc does help some of the people."),
               Catch::StartsWith("Not now. Not ever.\n\n["));
}

TEST_CASE("a lone verdict and a lead-in are marked together with the paragraph behind them") {
    CHECK(marked("does zinc boost immunity", "No.\n\nZinc boosts immunity in mice and in rats.") ==
          "[No.\n\n{Zinc} {boosts} {immunity} in mice and in rats.]");
    CHECK(marked("does zinc boost immunity", "Zinc and immunity:\n\nIt boosts it.") ==
          "[{Zinc} and {immunity}:\n\nIt {boosts} it.]");
}

TEST_CASE("a list item is marked together with the lead-in of its list") {
    CHECK(marked("tongue",
                 "Signs in the mouth and on the skin are:\n\u2022 a sore tongue\n\u2022 "
                 "pale skin\n\nSee a doctor.") ==
          "[Signs in the mouth and on the skin are:\n\u2022 a sore {tongue}]\n\u2022 pale "
          "skin\n\nSee a doctor.");
    CHECK(marked("pale",
                 "Signs in the mouth and on the skin are:\n\u2022 a sore tongue\n\u2022 "
                 "pale skin") ==
          "[Signs in the mouth and on the skin are:]\n\u2022 a sore tongue\n\u2022 [{pale} skin]");
}

TEST_CASE("a lead-in that answers is marked together with the items of its list") {
    CHECK(
        marked("what are the signs of anemia",
               "The signs of anemia are:\n\u2022 pale skin\n\u2022 a sore tongue\n\nRest helps.") ==
        "[The {signs} of {anemia} are:\n\u2022 pale skin\n\u2022 a sore tongue]\n\nRest helps.");
}

TEST_CASE("under a heading that asks, the first sentence is credited with the heading's words") {
    const std::string text = "No. Surplus vitamin leaves the body soon. Take it in the morning.";
    CHECK(marked("can the vitamin be stored for years", text, {"Can it be stored for years?"}) ==
          "[No. Surplus {vitamin} leaves the body soon.] Take it in the morning.");
}

TEST_CASE("a passage that only its heading connects with the question answers at its beginning") {
    CHECK(marked("osteoporosis", "Bones become brittle with age. It shows late.", {"Osteoporosis"})
              .starts_with("[Bones become brittle with age."));
}

TEST_CASE("nothing is marked when neither text nor heading has to do with the question") {
    const std::string text = "Bones become brittle. It shows late.";
    CHECK(marked("zebra", text, {"Osteoporosis"}) == text);
    CHECK(marked("", text) == text);
    CHECK(marked("zebra", "").empty());
}

TEST_CASE("words that only ask are not marked as matches") {
    CHECK(marked("what can coffee do", "What can coffee do to you?") ==
          "[What can {coffee} do to you?]");
}

TEST_CASE("marks lie on character boundaries and joined fragments are the text") {
    const std::string text =
        "\u00C4rzte raten: Vitamin\u00A0B\u2081\u2082 \u2014 t\u00E4glich. \u4F60\u597D "
        "\U0001F34A\u3002 \u05E9\u05DC\u05D5\u05DD na\u00EFve caf\u00E9s helfen\u2026";
    for (const char* question :
         {"vitamin b12", "naive cafes", "\u00E4rzte", "\u05E9\u05DC\u05D5\u05DD", "\u4F60\u597D"}) {
        INFO(question);
        const std::string shown = marked(question, text);
        CHECK(shown != text);
        CHECK(without_marks(shown) == text);
    }
    CHECK(marked("b12", text).find("{B\u2081\u2082}") != std::string::npos);
    CHECK(marked("cafe", text).find("{caf\u00E9s}") != std::string::npos);
}

TEST_CASE("a marked list has at most sixty words, its markers counted") {
    std::string text = "The signs are:";
    for (int i = 0; i < 30; ++i) text += "\n\u2022 a numb toe on foot " + std::to_string(i);
    const std::string shown = marked("what are the signs", text);
    const std::string answer = shown.substr(1, shown.find(']') - 1);
    const auto gaps =
        std::count_if(answer.begin(), answer.end(), [](char c) { return c == ' ' || c == '\n'; });
    CHECK(gaps + 1 <= static_cast<long>(kMaxMarkedWords));
    CHECK(gaps + 1 > static_cast<long>(kMaxMarkedWords) / 2);
}

TEST_CASE("who, when and how many want a name, a date and a number that the question lacks") {
    CHECK(
        marked("who found insulin",
               "Insulin was found in a dog by chance and hard work, as many "
               "people say today. Insulin was found by Banting in a hot "
               "summer in a small and badly lit laboratory.")
            .ends_with("{Insulin} was {found} by Banting in a hot summer in a small and badly lit "
                       "laboratory.]"));
    CHECK(marked("when was insulin found",
                 "Insulin was found in a dog by chance and hard work, as "
                 "many people say today. Insulin was found in 1921 in a "
                 "small and rather badly lit laboratory.")
              .ends_with("{Insulin} was {found} in 1921 in a small and rather badly lit "
                         "laboratory.]"));
    CHECK(marked("how many teeth do adults have",
                 "Most adults have lost some of their teeth at 60, which nobody likes to hear. All "
                 "healthy adults have 32 teeth in all, of which the last ones come late.")
              .ends_with("All healthy {adults} have 32 {teeth} in all, of which the last ones come "
                         "late.]"));
}

TEST_CASE("a fair that is held in May is one of which is said when") {
    CHECK_THAT(marked("When is the fair in the valley held?",
                      "The fair in the valley is held by the people who live there, and everybody "
                      "comes to see it.\n\nThe fair is held each May in the valley."),
               Catch::EndsWith("[The {fair} is {held} each May in the {valley}.]"));
}

TEST_CASE("what is asked for is answered by a definition, yes or no by a sentence that says so") {
    const std::string story =
        "Some people live with anemia for years and years and never once come to know of it at "
        "all, "
        "because nobody who sees them every day looks at them closely. ";
    CHECK_THAT(
        marked("what is anemia", story + "Anemia is a lack of red blood cells that carry "
                                         "oxygen through the body of each of us all the time."),
        Catch::Contains("closely. [{Anemia} is a lack"));
    CHECK_THAT(
        marked("can anemia be cured", story + "Yes, anemia goes away within some months when "
                                              "people take what their doctors tell them to."),
        Catch::Contains("closely. [Yes, {anemia} goes"));
}

TEST_CASE("of a long sentence the clauses that answer are marked") {
    CHECK_THAT(
        marked(
            "how much cobalamin do clams hold",
            "Mussels live in the sand of many shores all over the world and are dug out by hand at "
            "low tide; clams hold 84 micrograms of cobalamin in three ounces of plain boiled meat "
            "out of its shell; and both are sold in cans and fresh from the sea in every larger "
            "town along the coast."),
        Catch::StartsWith("Mussels live") &&
            Catch::Contains("tide; [{clams} {hold} 84 micrograms"));
}

TEST_CASE("a sentence right before a list takes the items along unless a fact is asked for") {
    const std::string sentence = "Iron comes from many foods that are good for you.";
    const std::string items = "\n\u2022 liver of any kind\n\u2022 dark leaves";
    const auto answer_to = [&](const std::string& question) {
        const std::string shown = marked(question, sentence + items);
        return without_marks(shown.substr(0, shown.find(']')));
    };
    CHECK(answer_to("which foods give iron") == sentence + items);
    CHECK(answer_to("who gets iron from foods") == sentence);
}

TEST_CASE("a list below a heading is marked as a whole when no item stands out") {
    CHECK(marked("what food has iron",
                 "\u2022 Liver of any kind\n\u2022 Red meat\n\u2022 Dark leaves",
                 {"Food with iron"}) ==
          "\u2022 [Liver of any kind\n\u2022 Red meat\n\u2022 Dark leaves]");
}

TEST_CASE("negations and hedges are never cut off") {
    const std::string text =
        "Clams hold 84 micrograms of cobalamin in three ounces, which is more than any other food "
        "that people eat in these parts of the world, but nobody who is pregnant should eat them, "
        "and "
        "they may do harm where the sea is dirty or the summer was hot.";
    CHECK(marked("how much cobalamin do clams hold", text).starts_with("[{Clams}"));
    const std::string doubted =
        "It is not true, whatever people in the village may tell you on a long evening by the "
        "fire, "
        "that clams cure anemia, which is a disease of the blood that needs a doctor and a good "
        "deal "
        "of patience from all who have it.";
    CHECK_THAT(marked("do clams cure anemia", doubted), Catch::StartsWith("[It is not true"));
}

TEST_CASE("a claim is marked together with what makes it one") {
    for (const std::string opening :
         {"It is a myth, repeated on many pages of the web by people who sell tablets and who know "
          "better than that, that",
          "Doctors deny, and have denied for many years in every leaflet that they hand out to "
          "patients who ask about it, that",
          "According to a small and poorly controlled study of the last century, paid for by those "
          "who sell the tablets to us all,"}) {
        CAPTURE(opening);
        const std::string text = opening +
                                 " vitamin B12 cures baldness within four weeks of daily use in "
                                 "adults who have tried many other things before.";
        const std::string shown = marked("does vitamin B12 cure baldness", text);
        CHECK(without_marks(shown.substr(0, shown.find(']'))) == text);
    }
}

TEST_CASE("where no sentence has a word of the question, the nearest in meaning is marked") {
    const Question question = parsed("do babies sleep");
    const std::vector<double> importance(question.terms.size(), 1);
    Answer answer;
    answer.text = "Most of them nap. Infants doze all day. Nobody knows why.";
    answer.language = "en";
    const TermAnalyzer analyzer;
    PassageEvidence evidence = find_evidence(answer.text, question, analyzer, SentenceSplitter());
    const auto marked_by = [&] {
        answer.fragments = mark_answer(answer, evidence, question, importance, analyzer);
        return marked_text(answer);
    };
    CHECK(marked_by().empty());
    evidence.sentences.at(0).meaning = 0.4;
    evidence.sentences.at(1).meaning = 0.6;
    CHECK(marked_by() == "Infants doze all day.");
    evidence.sentences.at(0).meaning = evidence.sentences.at(1).meaning = 0.2;
    CHECK(marked_by().empty());
}

TEST_CASE("a sentence that has no end is cut after sixty words") {
    std::string text = "The numb toe";
    for (int i = 0; i < 100; ++i) text += " and toe";
    const std::string shown = marked("numb toe", text);
    const std::string answer = shown.substr(1, shown.find(']') - 1);
    CHECK(std::count(answer.begin(), answer.end(), ' ') + 1 <= static_cast<long>(kMaxMarkedWords));
    CHECK(without_marks(shown) == text);
}

TEST_CASE("one sentence is marked in a script without blanks, too") {
    const TermAnalyzer analyzer("zh");
    const Question question = parse_question("工蜂什么时候死去？", analyzer);
    const std::vector<double> importance(question.terms.size(), 1);
    Answer answer;
    answer.text =
        "夏天一个蜂箱里生活着四万只蜜蜂。工蜂六个星期后就会死去。养蜂人在七月底收获很多很多的蜂蜜"
        "。";
    answer.language = "zh";
    const PassageEvidence evidence =
        find_evidence(answer.text, question, analyzer, SentenceSplitter());
    std::string marked;
    for (const Fragment& fragment : mark_answer(answer, evidence, question, importance, analyzer)) {
        if (fragment.in_answer) marked += fragment.text;
    }
    CHECK(marked == "工蜂六个星期后就会死去。");
}

}  // namespace docent::test
