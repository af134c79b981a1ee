#include "indexer/characters.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("white space of every kind collapses to single blanks") {
    CHECK(collapse_white_space("") == "");
    CHECK(collapse_white_space(" \t\n ") == "");
    CHECK(collapse_white_space("  a \n\t b ") == "a b");
    CHECK(collapse_white_space("in\u00A0 Spine\u00A0 (2003)") == "in Spine (2003)");
    CHECK(collapse_white_space("a\u2003\u202F\u3000b") == "a b");
}

TEST_CASE("control characters and zero-width spaces disappear without parting words") {
    CHECK(collapse_white_space(std::string("a\0b\x01"
                                           "c\x7F",
                                           6)) == "abc");
    CHECK(collapse_white_space("\uFEFFzero\u200Bwidth") == "zerowidth");
    CHECK(collapse_white_space("next\u0085line") == "next line");
}

TEST_CASE("white space collapses wherever in a long text it stands") {
    std::string plain;
    for (int i = 0; i < 10; ++i) plain += "twelve words ";
    plain += "end";
    CHECK(collapse_white_space(plain) == plain);
    for (std::size_t at = 0; at <= plain.size(); ++at) {
        const std::string before = plain.substr(0, at);
        const std::string after = plain.substr(at);
        CAPTURE(before);
        CHECK(collapse_white_space(before + "\x01\u200B" + after) == plain);
        CHECK(collapse_white_space(before + "\u00E9" + after) == before + "\u00E9" + after);
        CHECK(collapse_white_space("\n " + before + "\u00A0") == trim(before));
        if (plain[at] != ' ') continue;
        CHECK(collapse_white_space(before + " " + after) == plain);
        CHECK(collapse_white_space(before + "\t" + after) == plain);
        CHECK(collapse_white_space(before + " " + after + " ") == plain);
    }
}

TEST_CASE("the decoder takes any bytes and always moves on") {
    const std::string bytes = "a\xC3\xA9\xFF\xE2\x82\xF0\x9F\x98\x80\xC3";
    std::u32string characters;
    for (std::size_t at = 0; at < bytes.size();) characters += next_character(bytes, at);
    CHECK(characters == U"aé\uFFFD\uFFFD\uFFFD😀\uFFFD");
}

TEST_CASE("a character written is the character read") {
    for (const char32_t character : {U'a', U'é', U'’', U'中', U'😀'}) {
        std::string text;
        append_character(text, character);
        std::size_t at = 0;
        CHECK(next_character(text, at) == character);
        CHECK(at == text.size());
    }
}

TEST_CASE("trimming takes typographic spaces too") {
    CHECK(trim("\u00A0 a b\u00A0\n") == "a b");
    CHECK(trim(" \u00A0").empty());
    CHECK(trim("").empty());
    CHECK(trim("\u3000\u2028é\u1680\u0085") == "é");
    CHECK(trim(" \xA0 ") == "\xA0");              // no character at all
    CHECK(trim("a\xE3\xE3\x80\x80") == "a\xE3");  // half a character before a blank
    CHECK(trim("a\x80\x80\x80\x80") == "a\x80\x80\x80\x80");
}

TEST_CASE("signs alone are neither letters nor digits") {
    for (const char* signs : {"", "-----", "* * *", "…", "—", "• ", "→ ↓", "\uFFFD", "©", "😀"}) {
        CHECK_FALSE(has_letter_or_digit(signs));
    }
    for (const char* text : {"a", "- 1 -", "é", "中", "• б"}) CHECK(has_letter_or_digit(text));
}

TEST_CASE("words are runs between blanks") {
    CHECK(count_words("") == 0);
    CHECK(count_words("  ") == 0);
    CHECK(count_words("vitamin B12, 30-40 ng/mL") == 4);
    CHECK(count_words("one\u00A0two\nthree") == 3);
}

TEST_CASE("scripts without blanks and endless runs still have a size") {
    CHECK(count_words("维生素缺乏会导致神经损伤") == 6);
    CHECK(count_words("วิตามินบีสิบสองจำเป็นต่อร่างกาย") == 8);
    CHECK(count_words(std::string(3200, 'x')) == 100);
    for (std::size_t length = 1; length <= 100; ++length) {
        CHECK(count_words(std::string(length, 'x') + "\u00A0y") == (length + 31) / 32 + 1);
        CHECK(count_words("\u7EF4" + std::string(length, 'x')) == length / 32 + 1);
    }
    CHECK(count_words(std::string(17, 'x') + "\u7EF4") == 2);
    CHECK(count_words(std::string(16, 'x') + "\u7EF4") == 1);
}

TEST_CASE("a beginning of so many words ends behind a word") {
    const std::string text = "one two  three four";
    CHECK(trim(text.substr(0, bytes_of_words(text, 2))) == "one two");
    CHECK(bytes_of_words(text, 4) == text.size());
    CHECK(bytes_of_words("é", 0) == 2);
    const std::string endless(1000, 'x');
    CHECK(count_words(endless.substr(0, bytes_of_words(endless, 3))) == 3);
}

TEST_CASE("a shortened text is cut between words") {
    CHECK(shorten("short", 80) == "short");
    CHECK(shorten("one two three", 9) == "one two…");
    CHECK(shorten("one two, three", 10) == "one two…");
    CHECK(shorten("ééééé", 3) == "ééé…");
}

}  // namespace
}  // namespace docent
