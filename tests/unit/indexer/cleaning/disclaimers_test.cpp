#include "indexer/cleaning/disclaimers.h"

#include <catch2/catch.hpp>

#include "tests/unit/indexer/cleaning/raw_blocks.h"

namespace docent {
namespace {

bool is_disclaimer(RawBlock block) {
    return find_disclaimers({paragraph("The text of the article."), std::move(block)})[1];
}

TEST_CASE("what an article says it is not for is a disclaimer") {
    for (const char* text :
         {"This article is for general information and is not a substitute for professional "
          "medical advice.",
          "This content is for informational purposes only and should not replace medical advice.",
          "For educational purposes only.", "Disclaimer: This is not medical advice.",
          "The information on this site does not constitute legal advice. Always seek the advice "
          "of your physician with any questions you may have. Never disregard professional advice "
          "because of something you read here.",
          "These statements have not been evaluated by the Food and Drug Administration. This "
          "product is not intended to diagnose, treat, cure or prevent any disease.",
          "Our content isn't a substitute for a doctor’s diagnosis."}) {
        CAPTURE(text);
        CHECK(is_disclaimer(paragraph(text)));
        CHECK(is_disclaimer(item(text)));
    }
}

TEST_CASE("what its makers earn and do not answer for is a disclaimer") {
    for (const char* text :
         {"We may earn a commission when you buy through links on our site.",
          "As an Amazon Associate I earn from qualifying purchases.",
          "This post contains affiliate links.",
          "We accept no liability for any loss that arises from the use of this information.",
          "The author is not responsible for errors or omissions."}) {
        CAPTURE(text);
        CHECK(is_disclaimer(paragraph(text)));
    }
}

TEST_CASE("the general call to ask a professional before anything new is a disclaimer") {
    for (const char* text :
         {"Always consult your doctor before starting any new supplement.",
          "Please consult a healthcare professional before making changes to your diet.",
          "Always talk to your pharmacist before taking any medicine."}) {
        CAPTURE(text);
        CHECK(is_disclaimer(paragraph(text)));
    }
}

TEST_CASE("advice is an answer and no disclaimer") {
    for (const char* text :
         {"See a doctor if the pain lasts longer than six weeks.",
          "Consult your doctor before stopping metformin, because sugar may rise.",
          "Always consult your doctor before stopping a steroid you have taken for weeks.",
          "Ask for a blood test before taking B12, so that the cause is found.",
          "Call an ambulance if you lose control of your bladder.",
          "You should see a physician when numbness spreads.",
          "It is important to consult a doctor, since some drugs interfere with absorption.",
          "Talk to your doctor about injections."}) {
        CAPTURE(text);
        CHECK_FALSE(is_disclaimer(paragraph(text)));
    }
}

TEST_CASE("what is no substitute for care in the world is a fact and no disclaimer") {
    for (const char* text :
         {"Supplements are not a substitute for medical care of pernicious anemia.",
          "Herbal tea is no substitute for treatment of malaria.",
          "Genetic tests sold online are for informational purposes only.",
          "Margarine is a substitute for butter.",
          "The drug is not intended to diagnose, treat, cure or prevent hair loss.",
          "The court found the hospital not liable for the damage.",
          "Salespeople may earn a commission on each bottle.",
          "This article is about general information theory.",
          "This guide explains what doctors advise."}) {
        CAPTURE(text);
        CHECK_FALSE(is_disclaimer(paragraph(text)));
    }
}

TEST_CASE("a disclaimer with anything else in it stays text") {
    CHECK_FALSE(is_disclaimer(
        paragraph("This article is not a substitute for medical advice. Adults need 2.4 "
                  "micrograms of B12 a day.")));
    CHECK_FALSE(is_disclaimer(paragraph(
        "Always consult your doctor before any new diet. Vegans need B12 from tablets.")));
    CHECK_FALSE(is_disclaimer(heading("This is not medical advice")));
}

TEST_CASE("below a heading that says so, calls for advice are disclaimers") {
    const std::vector<RawBlock> blocks = {paragraph("Text."),
                                          heading("Medical Disclaimer"),
                                          paragraph("Consult your doctor with your own case."),
                                          paragraph("B12 is a vitamin."),
                                          heading("Doses"),
                                          paragraph("Consult your doctor with your own case.")};
    CHECK(find_disclaimers(blocks) == std::vector<bool>{false, false, true, false, false, false});
}

TEST_CASE("an article that is a disclaimer keeps it as its text") {
    CHECK(find_disclaimers({heading("Disclaimer"), paragraph("This is not medical advice.")}) ==
          std::vector<bool>{false, false});
}

}  // namespace
}  // namespace docent
