#include "text/tokenizer.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace docent {
namespace {

struct Row {
    std::string_view text;
    std::string_view words;  // separated by spaces; a part is marked with "+"
};

std::string words_of(std::string_view text) {
    static const Tokenizer kTokenizer;
    std::string words;
    for (const Token& token : kTokenizer.tokenize(text)) {
        words += (words.empty() ? "" : " ") + std::string(token.is_part ? "+" : "") + token.word;
    }
    return words;
}

// The places of the tokens, separated by "|".
std::string sources_of(std::string_view text) {
    std::string sources;
    for (const Token& token : Tokenizer().tokenize(text)) {
        sources += (sources.empty() ? "" : "|");
        sources += text.substr(token.span.begin, token.span.size());
    }
    return sources;
}

void check_rows(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

}  // namespace

TEST_CASE("words are folded and punctuation goes") {
    check_rows({
        {"", ""},
        {" \t\n.,;:!?()[]{}", ""},
        {"Back Pain", "back pain"},
        {"Sjögren’s café", "sjögren café"},
        {"well-known", "well known"},
        {"and/or", "and or"},
        {"ﬁnal ｗｉｄｅ Straße", "final wide strasse"},
        {"soft\u00ADhyphen", "softhyphen"},
        {"_important_ __init__ snake_case", "important init snake_case"},
        {"#tag @name a.b@example.org", "tag name a.b@example.org"},
        {"e.g. U.S. Ph.D.", "e.g u.s ph.d"},
        {"👍 👩‍⚕️ ™ →", ""},
        {"Aspirin™ pain² 10⁶", "aspirin pain 10"},
    });
}

TEST_CASE("a letter and a number are one code however they are written") {
    check_rows({
        {"B12 b12 B₁₂ B¹² Ｂ１２", "b12 b12 b12 b12 b12"},
        {"B-12 B‐12 B‑12 B–12 B−12", "b12 b12 b12 b12 b12"},
        {"vitamin B 12 and B 6", "vitamin b12 and b6"},
        {"B\u00A012", "b12"},
        {"B12's B12’s B12-rich", "b12 b12 b12 rich"},
        {"vitamin B 12-deficient", "vitamin b12 deficient"},
        {"IL-6 T4 H₂O CO₂", "il6 t4 h2o co2"},
    });
}

TEST_CASE("a code of three letters or more gives its parts too") {
    check_rows({
        {"COVID-19", "covid19 +covid +19"},
        {"covid19", "covid19 +covid +19"},
        {"COX-2", "cox2 +cox +2"},
        {"omega-3 omega 3", "omega3 +omega +3 omega 3"},
        {"interleukin-6", "interleukin 6"},        // too long for a code
        {"summer-2020", "summer 2020"},            // too many digits
        {"5-HTP 25-hydroxy", "5 htp 25 hydroxy"},  // begins with the number
    });
}

TEST_CASE("a letter before a quantity is no part of a code") {
    check_rows({
        {"vitamin D 10 minutes a day", "vitamin d 10 minute a day"},
        {"vitamin D 10 mcg", "vitamin d 10 mcg"},
        {"vitamin D 12-week trial", "vitamin d 12 week trial"},
        {"vitamin D 10-20 mcg", "vitamin d 10 20 mcg"},
        {"vitamin D 10–20", "vitamin d 10 20"},
        {"vitamin D 10 to 20", "vitamin d 10 to 20"},
        {"vitamin D 5% vitamin D 5 %", "vitamin d 5 percent vitamin d 5 percent"},
        {"vitamin C 500 mg", "vitamin c 500 mg"},
        {"vitamin D 2.5", "vitamin d 2.5"},
        {"a 12 and I 12", "a 12 and i 12"},
        {"B.12 B, 12 (B) 12", "b 12 b 12 b 12"},
        {"B\n12", "b 12"},
    });
}

TEST_CASE("a number and its unit are two tokens however they are written") {
    check_rows({
        {"1,000 mcg", "1000 mcg"},
        {"1000mcg", "1000 mcg"},
        {"1,000 µg", "1000 mcg"},
        {"1000 μg", "1000 mcg"},
        {"1000 micrograms", "1000 mcg"},
        {"5㎎", "5 mg"},
        {"2.4mcg", "2.4 mcg"},
        {"10mins 10 min", "10 minute 10 minute"},
        {"50km 50xy", "50 km 50xy"},
    });
}

TEST_CASE("thousands separators go, other commas stay") {
    check_rows({
        {"1,000,000", "1000000"},
        {"12,345.6", "12345.6"},
        {"1,00 1,0000 1234,567", "1,00 1,0000 1234,567"},
        {"1,000,5", "1,000,5"},
        {"3.14 1.5.2", "3.14 1.5.2"},
        {"1½ ½", "1.5 1⁄2"},
    });
}

TEST_CASE("a unit with a slash is one token") {
    check_rows({
        {"30-40 ng/mL", "30 40 ng/ml"},
        {"400pg/mL", "400 pg/ml"},
        {"150 µg/L 150µg/L", "150 mcg/l 150 mcg/l"},
        {"grams/liter", "g/l"},
        {"5 mg/kg/day", "5 mg/kg day"},
        {"2.4 mcg/day 2.4mcg/day", "2.4 mcg day 2.4 mcg day"},  // as "mcg a day"
        {"ng / mL", "ng ml"},
        {"and/l mg/x", "and l mg x"},
    });
}

TEST_CASE("percentages are one word") {
    check_rows({
        {"32% 32 % 32 percent 32 per cent ３２％",
         "32 percent 32 percent 32 percent 32 percent 32 percent"},
        {"10mg%", "10 mg"},
        {"per cents", "per cents"},
    });
}

TEST_CASE("possessives go") {
    check_rows({
        {"body's body’s bodyʼs", "body body bodyʼs"},
        {"patients' James'", "patients james"},
        {"it's don't I’m", "it don't i'm"},
        {"'s s", "s s"},
    });
}

TEST_CASE("names with symbols stay whole") {
    check_rows({
        {"C++ C# F#, c++.", "c++ c# f# c++"},
        {"AT&T R&D Q&A", "at&t r&d q&a"},
        {"fish&chips A & B", "fish chips a b"},
        {"c++x c#x", "c x c x"},
    });
}

TEST_CASE("scripts without spaces and other digits are cut into words") {
    check_rows({
        {"ビタミンB12", "ビタミン b12"},
        {"витамин В12", "витамин в12"},
        {"فيتامين ب", "فيتامين ب"},
        {"٣٤", "٣٤"},
    });
    CHECK(words_of("วิตามินบี").find(' ') != std::string::npos);
    CHECK(words_of("維生素缺乏").find(' ') != std::string::npos);
}

TEST_CASE("a token says where it stands") {
    CHECK(sources_of("Take B₁₂, 1,000 µg or 5㎎ (32 %)!") == "Take|B₁₂|1,000|µg|or|5|㎎|32|%");
    CHECK(sources_of("COVID-19 body’s") == "COVID-19|COVID|19|body’s");
    CHECK(sources_of("ﬁnal ng/mL per cent C++") == "ﬁnal|ng/mL|per cent|C++");
    CHECK(sources_of("2.5mg 400pg/mL 1½ _x_") == "2.5|mg|400|pg/mL|1½|x");
    CHECK(sources_of("㍿ ㋀") == "㍿|㍿|㍿|㍿|㋀|㋀");
}

TEST_CASE("a tokenizer can be moved and used again") {
    Tokenizer first;
    CHECK(first.tokenize("one").size() == 1);
    const Tokenizer second = std::move(first);
    CHECK(second.tokenize("one two").size() == 2);
    CHECK(second.tokenize("three").front().word == "three");
}

}  // namespace docent
