#include "text/sentence_splitter.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "text/sentence_ends.h"

namespace docent {
namespace {

// The sentences of `text`, separated by "|".
std::string sentences_of(std::string_view text) {
    static const SentenceSplitter kSplitter;
    std::string sentences;
    for (const ByteSpan span : kSplitter.split(text)) {
        sentences += (sentences.empty() ? "" : "|");
        sentences += text.substr(span.begin, span.size());
    }
    return sentences;
}

// Each row is a text with "|" in place of the blanks at which it is to be cut.
void check_cuts(std::initializer_list<std::string_view> rows) {
    for (const std::string_view row : rows) {
        std::string text(row);
        for (char& c : text) c = c == '|' ? ' ' : c;
        CAPTURE(text);
        CHECK(sentences_of(text) == row);
    }
}

struct Row {
    std::string_view text;
    std::string_view sentences;
};

void check_rows(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(sentences_of(row.text) == row.sentences);
    }
}

}  // namespace

TEST_CASE("sentences end in their full stop, question or exclamation mark") {
    check_cuts({"One.|Two", "It helps.|It heals.", "Is it low?|Yes!|Good.",
                "what is b12?|how much of it", "Really?!|Yes.", "No end",
                "found in vitamin B12.|The rest is vitamin C.|It is sour."});
}

TEST_CASE("an abbreviation does not end a sentence") {
    check_cuts({"Eat liver, e.g. Beef liver.|Then rest.",
                "Dr. Jones met Mrs. Smith vs. Dr. No.|They spoke.",
                "Given i.v. or i.m. daily.|Then stop.", "Fig. 3 shows it.|See Figs. 3 and 4.",
                "Jones et al. showed it.|Smith et al. (2010) did not.",
                "J. R. Smith and A. B. Jones wrote it.|They won.",
                "The U.S. government and the U.S. Department of Health agree.|Good.",
                "B. subtilis and E. coli grow.|They divide.",
                "On Jan. 5 at 8 a.m. it began.|It ended.",
                "Take it at 3 p.m.|The clinic closes then.",
                "It opens at 8 a.m. Monday to Friday.|Call first.",
                "The U.S. Army tested it.|He lives in the U.S.|He works there.",
                "See No. 5 and Nos. 6 to 8.|He said no.|Then he left.",
                "It costs approx. 5 dollars.|The max. dose is 5 mg.",
                "Gen. Lee and Capt. Cook saw Mt. Fuji.|They rested.",
                "He met J. Edgar Hoover.|Both spoke.", "It is 37 °C.|It was 40 °F.|Fine.",
                "Dogs, cats, etc. were fed.|She has a Ph.D. in chemistry.|Good.",
                "Washington, D.C. is big.|It is in Washington, D.C.|The city is big."});
}

TEST_CASE("sentences without a blank between them are parted") {
    check_rows({{"This is the end.Next sentence begins here.",
                 "This is the end.|Next sentence begins here."},
                {"It works.The end came.And more.", "It works.|The end came.|And more."},
                {"It has been shown.[1]The next study failed.",
                 "It has been shown.[1]|The next study failed."},
                {"Is it safe?Yes, it is.", "Is it safe?|Yes, it is."}});
    check_cuts({"Visit www.Example.com or Node.js today.|Good.", "The json.Decoder type reads.",
                "Dr.Smith came.", "It is 3.5.|Then 4."});
}

TEST_CASE("a number that counts steps is no sentence") {
    check_cuts({"Do this.|1. Take it.|2. Rest.", "It is 5.|So 6."});
}

TEST_CASE("numbers do not hide the end of a sentence") {
    check_cuts({"It is 2.5 mg.|It is 5.|The next is 1,000.5.",
                "Many are deficient.|10 to 30 percent of people do not know.",
                "It rose in 1990.|20 years later it fell.", "Take 5 mg.|3 times a day is best.",
                "Version 2.0.1 is out.|Use it."});
}

TEST_CASE("quotes and brackets behind the stop belong to the sentence") {
    check_cuts({"He said \"stop.\"|Then he left.", "“It works.”|(So it seems.)|Good.",
                "“Why?” he asked.|“Because!” she said.",
                "It (see Fig. 2) is so.|It is (as said.)|So."});
}

TEST_CASE("three stops end a sentence when a capital letter follows") {
    check_cuts({"Wait...|And then", "Wait…|And then", "so on... and on… and on"});
}

TEST_CASE("citation marks belong to the sentence before them") {
    check_cuts({"It is a deficiency.[1]|The next.", "It is a deficiency.[1, 2–4]|The next.",
                "It is a deficiency.¹|The next.", "It is a deficiency.¹,²|The next.",
                "It is a deficiency.1|The next.", "It is a deficiency.1,2|The next.",
                "Is it?[3]|The next.", "It works.(3)|Good.", "The “magic pill.”1|It works.",
                "It works.[citation needed]|The next."});
}

TEST_CASE("an empty line ends a sentence, a wrapped line does not") {
    check_rows({{"A text\ngoes on.\nIt ends.", "A text\ngoes on.|It ends."},
                {"Heading\n\nText", "Heading|Text"},
                {"Heading\n \t\nText", "Heading|Text"},
                {"A\n\n\n\nB", "A|B"},
                {"in the year\n2020. Then it", "in the year\n2020.|Then it"},
                {"\n\n A \n\n", "A"},
                {"", ""},
                {" \n\t\n ", ""}});
}

TEST_CASE("each list item is a sentence without its marker") {
    check_rows({{"It causes:\n• Fatigue\n• Numbness. Pain.", "It causes:|Fatigue|Numbness.|Pain."},
                {"- one\n* two", "one|two"},
                {"1. First\n2) Second\n12. Twelfth", "First|Second|Twelfth"},
                {"a) First\n(2) Second", "First|Second"},
                {"B) First\n(iv) Second\nxi) Third", "First|Second|Third"},
                {"x\n  - indented", "x|indented"},
                {"• 2. x", "2. x"},
                {"well - said", "well - said"},
                {"It was 5. - so", "It was 5. - so"},
                {"•", "•"},
                {"-5 degrees", "-5 degrees"},
                {"(see below)", "(see below)"}});
}

TEST_CASE("sentences of other scripts end too") {
    check_rows(
        {{"ビタミンです。次の文。b12は？はい。", "ビタミンです。|次の文。|b12は？|はい。"},
         {"Это важно. Да! Élan vital.", "Это важно.|Да!|Élan vital."},
         {"क्या है? यह है। हाँ।", "क्या है?|यह है।|हाँ।"},
         {"维生素很重要。缺乏吗？是！好；是", "维生素很重要。|缺乏吗？|是！|好；是"},
         {"ما هذا؟ هذا فيتامين. نعم!", "ما هذا؟|هذا فيتامين.|نعم!"},
         {"Τι είναι; Είναι βιταμίνη· καλή. Ναι; Ναι.", "Τι είναι;|Είναι βιταμίνη· καλή.|Ναι;|Ναι."},
         {"Τι είναι\u037E Είναι καλή.", "Τι είναι\u037E|Είναι καλή."},
         {"vitamin D; iron. Both.", "vitamin D; iron.|Both."},
         {"👍 Good. 👍 Fine.", "👍 Good.|👍 Fine."}});
}

TEST_CASE("Thai, which marks no sentence ends, is cut at blanks behind long stretches") {
    const std::string clause =
        "วิตามินบีสิบสองจำเป็นต่อการสร้างเม็ดเลือดแดงและสุขภาพของเส้นประสาท"
        "และผู้ที่ไม่กินเนื้อสัตว์ควรรับประทานเป็นยาเม็ดทุกวัน";
    CHECK(sentences_of(clause + " " + clause + " " + clause) ==
          clause + "|" + clause + "|" + clause);
    CHECK(sentences_of("วิตามิน บี 12 ดี") == "วิตามิน บี 12 ดี");
    CHECK(sentences_of(clause + " 12 " + clause) == clause + " 12 " + clause);
}

TEST_CASE("question marks and colons of all scripts are known") {
    for (const std::string_view question :
         {"why?", "为什么？", "لماذا؟", "γιατί;", "γιατί\u037E"}) {
        CAPTURE(question);
        CHECK(ends_in_question_mark(question));
    }
    for (const std::string_view statement : {"", "so", "so;", ";", "因为。"}) {
        CAPTURE(statement);
        CHECK_FALSE(ends_in_question_mark(statement));
    }
    CHECK(ends_in_colon("signs:"));
    CHECK(ends_in_colon("症状："));
    CHECK_FALSE(ends_in_colon("signs"));
}

TEST_CASE("a splitter can be moved and used again") {
    SentenceSplitter first;
    CHECK(first.split("One. Two.").size() == 2);
    const SentenceSplitter second = std::move(first);
    CHECK(second.split("One. Two. Three.").size() == 3);
}

}  // namespace docent
