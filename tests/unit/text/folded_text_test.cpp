#include "text/folded_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace docent {
namespace {

struct SpanRow {
    std::string_view text;
    std::string_view folded;
    std::string_view part;    // of `folded`, its first occurrence
    std::string_view source;  // of `text`
};

void check_rows(std::initializer_list<SpanRow> rows) {
    for (const SpanRow& row : rows) {
        CAPTURE(row.text, row.part);
        const FoldedText folded(row.text);
        CHECK(folded.text() == row.folded);
        const std::size_t begin = folded.text().find(row.part);
        REQUIRE(begin != std::string::npos);
        const ByteSpan source = folded.source_of({begin, begin + row.part.size()});
        CHECK(row.text.substr(source.begin, source.size()) == row.source);
    }
}

}  // namespace

TEST_CASE("a part of folded text leads back to what it came from") {
    check_rows({
        {"Vitamin B12", "vitamin b12", "b12", "B12"},
        {"Vitamin B₁₂ helps", "vitamin b12 helps", "b12", "B₁₂"},
        {"Vitamin B₁₂ helps", "vitamin b12 helps", "helps", "helps"},
        {"ｆｕｌｌ Ｗｉｄｔｈ", "full width", "width", "Ｗｉｄｔｈ"},
        {"the ﬁnal oﬀer", "the final offer", "final", "ﬁnal"},
        {"the ﬁnal oﬀer", "the final offer", "offer", "oﬀer"},
        {"soft\u00ADhyphen here", "softhyphen here", "softhyphen", "soft\u00ADhyphen"},
        {"soft\u00ADhyphen here", "softhyphen here", "here", "here"},
        {"\u00AD\u00ADword", "word", "word", "word"},
        {"zero\u200Bwidth", "zerowidth", "width", "width"},
        {"cafe\u0301 noir", "café noir", "café", "cafe\u0301"},
        {"cafe\u0301 noir", "café noir", "noir", "noir"},
        {"İstanbul x", "i\u0307stanbul x", "i\u0307stanbul", "İstanbul"},
        {"Straße 5", "strasse 5", "strasse", "Straße"},
        {"GROẞE", "grosse", "grosse", "GROẞE"},
        {"a👍🏽b", "a👍🏽b", "b", "b"},
        {"a👍🏽b", "a👍🏽b", "👍🏽", "👍🏽"},
        {"5㎎ daily", "5mg daily", "mg", "㎎"},
        {"Ⅻ nerves", "xii nerves", "xii", "Ⅻ"},
        {"ΟΔΟΣ x", "οδοσ x", "οδοσ", "ΟΔΟΣ"},
        {"한국\u1112\u1161\u11AB", "한국한", "한국한", "한국\u1112\u1161\u11AB"},
        {"5 µg", "5 μg", "μg", "µg"},
        {"no\u00A0break", "no break", "break", "break"},
    });
}

TEST_CASE("each part of a character that became several came from all of it") {
    check_rows({
        {"x㋀ y", "x1月 y", "月", "㋀"},
        {"x㋀ y", "x1月 y", "1", "㋀"},
        {"㍿", "株式会社", "会社", "㍿"},
        {"½", "1⁄2", "2", "½"},
    });
}

TEST_CASE("footnote marks, exponents and trade marks do not change the word before them") {
    check_rows({
        {"pain², then", "pain  , then", "pain", "pain"},
        {"pain¹² then", "pain     then", "then", "then"},
        {"Aspirin™ is", "aspirin    is", "aspirin", "Aspirin"},
        {"10⁶ cells", "10    cells", "10", "10"},
        {"10⁻⁶ g", "10       g", "g", "g"},
        {"m² B¹²", "m2 b12", "b12", "B¹²"},
        {"H₂O", "h2o", "h2o", "H₂O"},
        {"1½ cups", "1.5 cups", "1.5", "1½"},
        {"1¹½ cups", "1     cups", "1", "1"},
        {"2¾ cups", "2   cups", "2", "2"},
    });
}

TEST_CASE("folding does not depend on the order in which positions are asked for") {
    const std::string text = "Ｂ₁₂ ﬁx µ ß 👍 B₁₂";
    const FoldedText folded(text);
    const std::size_t last = folded.text().rfind("b12");
    const ByteSpan late = folded.source_of({last, last + 3});
    const ByteSpan early = folded.source_of({0, 3});
    CHECK(text.substr(late.begin, late.size()) == "B₁₂");
    CHECK(text.substr(early.begin, early.size()) == "Ｂ₁₂");
    CHECK(folded.source_of({last, last + 3}) == late);
}

TEST_CASE("endless combining marks end") {
    std::string text = "a";
    for (int i = 0; i < 1000; ++i) text += "\u0301\u0316";
    const FoldedText folded(text);
    CHECK(folded.text().size() == text.size() - 1);  // "á" is shorter by one
    CHECK(folded.text().find(' ') != std::string::npos);
}

TEST_CASE("accents of Latin letters go, marks of other scripts stay") {
    struct Row {
        std::string word;
        std::string plain;
    };
    for (const Row& row : std::initializer_list<Row>{{"", ""},
                                                     {"plain", "plain"},
                                                     {"café", "cafe"},
                                                     {"cafe\u0301", "cafe"},
                                                     {"naïve", "naive"},
                                                     {"sjögren", "sjogren"},
                                                     {"ménière", "meniere"},
                                                     {"i\u0307stanbul", "istanbul"},
                                                     {"việt", "viet"},
                                                     {"øre", "øre"},
                                                     {"й", "й"},
                                                     {"ё", "ё"},
                                                     {"が", "が"},
                                                     {"วิตามิน", "วิตามิน"},
                                                     {"한국", "한국"},
                                                     {"क्षि", "क्षि"},
                                                     {"ά", "ά"}}) {
        CAPTURE(row.word);
        CHECK(without_latin_accents(row.word) == row.plain);
    }
}

}  // namespace docent
