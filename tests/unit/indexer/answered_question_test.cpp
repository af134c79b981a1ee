#include "indexer/answered_question.h"

#include <catch2/catch.hpp>
#include <utility>

namespace docent {
namespace {

using Rows = std::initializer_list<std::pair<const char*, const char*>>;

void check_rows(std::string (*question_of)(std::string_view), const Rows& rows) {
    for (const auto& [answer, question] : rows) {
        INFO(answer);
        CHECK(question_of(answer) == question);
    }
}

}  // namespace

TEST_CASE("what is affirmed or denied was asked") {
    check_rows(
        yes_no_question,
        {{"Yes, cooked rice can be frozen for a month.", "can cooked rice be frozen for a month?"},
         {"No, garlic cannot cure a cold.", "can garlic cure a cold?"},
         {"No, a cast shouldn’t get wet.", "should a cast get wet?"},
         {"No, most adults do not need a daily iron tablet.",
          "do most adults need a daily iron tablet?"},
         {"Yes, you should rinse lentils before cooking.",
          "should you rinse lentils before cooking?"},
         {"Yes. Tap water is safe for babies.", "is tap water safe for babies?"},
         {"Yes: oat milk often contains added calcium.", "does oat milk contain added calcium?"},
         {"Yes, walnuts help to lower cholesterol.", "do walnuts help to lower cholesterol?"},
         {"No, it is not safe to reheat spinach twice.", "is it safe to reheat spinach twice?"},
         {"Yes, several studies have shown that green tea can stain teeth.",
          "can green tea stain teeth?"},
         {"No, cooked beans usually do not harm the gut.", "do cooked beans harm the gut?"},
         {"No, there is no evidence that magnets relieve pain.",
          "is there evidence that magnets relieve pain?"}});
}

TEST_CASE("only the clause that answers is asked, without what is inserted into it") {
    check_rows(yes_no_question,
               {{"Yes, strong tea may hinder iron uptake, which matters at meals.",
                 "may strong tea hinder iron uptake?"},
                {"Yes, other grains, such as millet and teff, are also free of gluten.",
                 "are other grains free of gluten?"},
                {"Yes, zinc (an essential mineral) can upset the stomach because it irritates it.",
                 "can zinc upset the stomach?"},
                {"No, sunscreen does not expire at once—but it weakens.",
                 "does sunscreen expire at once?"}});
}

TEST_CASE("nothing is inferred from a yes or no that is not sure to be understood") {
    for (const char* answer : {"",
                               "Yes",
                               "Yes.",
                               "No,",
                               "Yes, it can.",
                               "Yes, they are safe.",
                               "No, this is not true.",
                               "Yes, in a trial of 90 women the tablets were better.",
                               "Yes, absolutely.",
                               "Yes, a diet that is low in salt can help you.",
                               "Yes, but only with food.",
                               "No, most people are fine without tablets.",
                               "Yes, zinc is not a cure.",
                               "Yes, eggs, milk and fish are good.",
                               "Yes, you can, if you like.",
                               "Nobody can tell.",
                               "Yesterday, zinc was cheap.",
                               "No one can be sure of it.",
                               "Yes, she was at home.",
                               "Yes, there are.",
                               "Ja, Zink kann helfen.",
                               "((((Yes, zinc"}) {
        INFO(answer);
        CHECK(yes_no_question(answer).empty());
    }
}

TEST_CASE("a statement answers the question that its form belongs to") {
    check_rows(
        open_question,
        {{"The early signs of scurvy include tiredness and sore gums.",
          "what are the early signs of scurvy?"},
         {"Side effects of iron tablets may include nausea.",
          "what are side effects of iron tablets?"},
         {"Some foods that are rich in iron include lentils and spinach.",
          "which foods are rich in iron?"},
         {"Good sources of iodine include seaweed and cod.", "what are good sources of iodine?"},
         {"The best time to water tomatoes is early in the morning.",
          "what is the best time to water tomatoes?"},
         {"The difference between stock and broth is the bones.",
          "what is the difference between stock and broth?"},
         {"Scurvy is a disease that comes from a lack of vitamin C.", "what is scurvy?"},
         {"Quinoa, also known as goosefoot, is a seed that is cooked like a grain.",
          "what is quinoa?"},
         {"Scurvy is usually caused by a diet without fruit.", "what causes scurvy?"},
         {"Fibre lowers cholesterol by binding bile acids.", "how does fibre lower cholesterol?"},
         {"You can soften dried beans by soaking them overnight.",
          "how can you soften dried beans?"},
         {"It takes about two to three weeks for a tendon to settle.",
          "how long does it take for a tendon to settle?"},
         {"Tomato seeds take 5–10 days to sprout.", "how long do tomato seeds take to sprout?"},
         {"A sprain is treated by resting the joint.", "how is a sprain treated?"},
         {"Research suggests that chewing gum can prevent caries.",
          "can chewing gum prevent caries?"},
         {"Oats do not contain much sugar.", "do oats contain much sugar?"},
         {"You should rest the knee for two days.", "should you rest the knee for two days?"}});
}

TEST_CASE("nothing is inferred from a statement of another form") {
    for (const char* answer : {"",
                               "It depends.",
                               "The time varies from person to person.",
                               "Common ones include lentils.",
                               "These include lentils and spinach.",
                               "Symptoms include tiredness.",
                               "Zinc is a good choice for those that eat no meat.",
                               "Your dentist is a person that you can ask.",
                               "It takes time.",
                               "It takes two weeks.",
                               "Adults take two tablets for three days.",
                               "They do not contain much sugar.",
                               "This is a disease that comes from a lack of vitamin C.",
                               "Iron is found in lentils.",
                               "The best is yet to come.",
                               "The best way to know is to ask.",
                               "Some clinics only include adults.",
                               "A good plan for runners includes rest.",
                               "Research goes on.",
                               "It is clear that tea can stain.",
                               "Skorbut ist eine Krankheit, die von einem Mangel kommt."}) {
        INFO(answer);
        CHECK(open_question(answer).empty());
    }
}

TEST_CASE("a sentence without an end is not looked at") {
    const std::string endless = "Yes, zinc can " + std::string(kMostSentenceBytes, 'x');
    CHECK(yes_no_question(endless).empty());
    CHECK(open_question(endless).empty());
}

}  // namespace docent
