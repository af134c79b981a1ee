#include "text/term_analyzer.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace docent {
namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts) result += (result.empty() ? "" : "|") + text;
    return result;
}

std::string stems_of(std::string_view text) {
    std::vector<std::string> stems;
    for (const Term& term : TermAnalyzer().analyze(text)) stems.push_back(term.stem);
    return joined(stems);
}

}  // namespace

TEST_CASE("what means the same is indexed as the same") {
    struct Row {
        std::string_view terms;
        std::initializer_list<std::string_view> texts;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"vitamin|b12", {"vitamin B₁₂", "Vitamins B-12", "VITAMIN B 12", "vitamin’s b12"}},
             {"1000|mcg", {"1,000 mcg", "1000mcg", "1,000 µg", "1000 micrograms"}},
             {"30|40|ng/ml", {"30-40 ng/mL", "30–40ng/ml", "30 - 40 NG/ML"}},
             {"bodi", {"body", "bodies", "body's", "body’s", "BODY"}},
             {"sjogren|syndrom", {"Sjögren's syndrome", "Sjogren syndromes"}},
             {"proteg", {"protégés", "proteges", "protégé"}},
             {"5|percent", {"5%", "5 %", "5 percent", "5 per cent", "５％"}},
             {"2.5|hour", {"2.5 hours", "2.5hrs", "2½ hours", "2.5 hour"}}}) {
        for (const std::string_view text : row.texts) {
            CAPTURE(text);
            CHECK(stems_of(text) == row.terms);
        }
    }
}

TEST_CASE("a term knows its word, its place, its number and its role") {
    const std::string text = "What is COVID-19's origin?";
    const std::vector<Term> terms = TermAnalyzer().analyze(text);
    const std::vector<Term> expected = {
        {"what", "what", {0, 4}, 1, WordRole::question, false},
        {"is", "is", {5, 7}, 2, WordRole::function, false},
        {"covid19", "covid19", {8, 16}, 3, WordRole::content, false},
        {"covid", "covid", {8, 13}, 3, WordRole::content, true},
        {"19", "19", {14, 16}, 3, WordRole::content, true},
        {"origin", "origin", {19, 25}, 4, WordRole::content, false},
    };
    CHECK(terms == expected);
}

TEST_CASE("the letter of a vitamin, a type or a hepatitis is no article") {
    const auto stems = [](std::string_view text) { return stems_of(text); };
    CHECK(stems("vitamin A") == "vitamin|vitamin-a");
    CHECK(stems("vitamin a") == "vitamin|vitamin-a");
    CHECK(stems("Hepatitis A") == stems("hepatitis a"));
    CHECK(stems("type I") == "type|type-i");
    CHECK(stems("type a letter").find("type-a") == std::string::npos);
    CHECK(stems("A vitamin. A drug").find("vitamin-a") == std::string::npos);
    const std::string text = "Take vitamin A.";
    const Term letter = TermAnalyzer().analyze(text).back();
    CHECK(letter == Term{"vitamin-a", "a", {5, 14}, 3, WordRole::content, false});
    CHECK(TermAnalyzer("es").analyze("vitamina vitamin a").back().stem != "vitamin-a");
}

TEST_CASE("words too long for the index are cut between characters") {
    struct Row {
        std::string text;
        std::string stem;
    };
    const std::string ascii(300, 'x');
    std::string two_bytes;
    std::string three_bytes;
    for (int i = 0; i < 150; ++i) two_bytes += "ж";
    for (int i = 0; i < 150; ++i) three_bytes += "한";
    for (const Row& row :
         {Row{ascii, ascii.substr(0, 200)}, Row{"y" + two_bytes, "y" + two_bytes.substr(0, 198)},
          Row{two_bytes, two_bytes.substr(0, 200)}, Row{three_bytes, three_bytes.substr(0, 198)},
          Row{std::string(200, 'x'), std::string(200, 'x')}}) {
        const std::vector<Term> terms = TermAnalyzer().analyze(row.text);
        REQUIRE(terms.size() == 1);
        CHECK(terms[0].stem == row.stem);
        CHECK(terms[0].span == ByteSpan{0, row.text.size()});
    }
}

TEST_CASE("scripts of every kind become terms") {
    CHECK(stems_of("ビタミンB12") == "ビタミン|b12");
    CHECK(stems_of("витамины") == "витамин");
    CHECK_FALSE(stems_of("维生素缺乏").empty());
    CHECK_FALSE(stems_of("วิตามินบีสิบสอง").empty());
    CHECK(stems_of("فيتامين ب").find('|') != std::string::npos);
}

}  // namespace docent
