#include "indexer/readers/html_text.h"

#include <catch2/catch.hpp>

namespace docent {
namespace {

TEST_CASE("named and numbered entities are decoded") {
    CHECK(decode_entity("&amp;") == "&");
    CHECK(decode_entity("&AElig;") == "Æ");
    CHECK(decode_entity("&zeta;") == "ζ");
    CHECK(decode_entity("&micro;") == "µ");
    CHECK(decode_entity("&#233;") == "é");
    CHECK(decode_entity("&#x1F600;") == "😀");
    CHECK(decode_entity("&#X41;") == "A");
}

TEST_CASE("what is no entity is not decoded") {
    for (const char* entity :
         {"", "&", "&;", "&#;", "&#x;", "&nosuch;", "&#0;", "&#xD800;", "&#x110000;",
          "&#99999999999999999999;", "&#-5;", "&#12a;", "amp;", "&amp"}) {
        CAPTURE(entity);
        CHECK_FALSE(decode_entity(entity));
    }
}

TEST_CASE("tags go, their text stays") {
    CHECK(text_from_html("<p>One</p><p>Two</p>") == " One  Two ");
    CHECK(text_from_html("H<sub>2</sub>O is <b class=\"x\">wet</b>") == "H2O is wet");
    CHECK(text_from_html("a<br>b<!-- note > -->c") == "a b c");
    CHECK(text_from_html("fish &amp; chips &nosuch; &") == "fish & chips &nosuch; &");
}

TEST_CASE("nothing of script and style is kept") {
    CHECK(text_from_html("a<script>x < y; '</p>'</script>b<STYLE>p{}</Style>c") == "a  b  c");
    CHECK(text_from_html("a<script>never closed") == "a ");
    CHECK(text_from_html("a<scripture>b") == "a b");
}

TEST_CASE("brackets that are no tags stay as typed") {
    CHECK(text_from_html("1 < 2 and 3 > 2") == "1 < 2 and 3 > 2");
    CHECK(text_from_html("x <never closed") == "x <never closed");
    CHECK(text_from_html("<") == "<");
    CHECK(text_from_html("a<!-- never closed") == "a ");
}

TEST_CASE("tag names") {
    CHECK(tag_name("<Script src=x>") == "script");
    CHECK(tag_name("</h2>") == "/h2");
    CHECK(tag_name("<!-- x -->").empty());
    CHECK(tag_name("< b>").empty());
    CHECK(tag_name("").empty());
}

TEST_CASE("a million opening brackets are read once") {
    std::string brackets;
    for (int i = 0; i < 1'000'000; ++i) brackets += "<a";
    CHECK(text_from_html(brackets) == brackets);
    std::string entities(1'000'000, '&');
    CHECK(text_from_html(entities) == entities);
}

}  // namespace
}  // namespace docent
